using JapanRussia.Values.Text;

namespace JapanRussia.Tests.Text;

public sealed class ShowValueTests
{
    [Theory]
    [InlineData("caf\u00e9 \u9818", "'caf\u00e9 \u9818'")]
    [InlineData("a\0b\nc", "'a\\u0000b\\u000ac'")]
    [InlineData("a\u202eb\ufeff", "'a\\u202eb\\ufeff'")]
    [InlineData("\U0001f600\U000e0001", "'\U0001f600\\u{e0001}'")]
    public void Shows_what_cannot_be_seen(string value, string shown) =>
        Assert.Equal(shown, ShowValue.InQuotes(value));

    [Fact]
    public void Shows_halves_of_characters_and_cuts_what_is_long()
    {
        Assert.Equal("'a\\ud800b'", ShowValue.InQuotes("a\ud800b"));
        Assert.Equal($"'{new string('x', 80)}…'", ShowValue.InQuotes(new string('x', 5000)));
        Assert.Equal("\u9818\u571f…", ShowValue.Escape("\u9818\u571f\u554f", 2));
    }
}
