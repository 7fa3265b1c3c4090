using JapanRussia.Values.Text;

namespace JapanRussia.Tests.Text;

public sealed class NearestTests
{
    private static readonly string[] Known = ["claimant", "stance", "certainty", "bom", "via"];

    [Theory]
    [InlineData("stnace", "stance")]
    [InlineData("claiment", "claimant")]
    [InlineData("certanty", "certainty")]
    [InlineData("vai", null)]
    [InlineData("foo", null)]
    [InlineData("publisher", null)]
    public void Finds_the_word_that_was_meant_or_none(string word, string? meant) =>
        Assert.Equal(meant, Nearest.To(word, Known));

    [Fact]
    public void Does_not_try_long_to_find_a_long_word() =>
        Assert.Null(Nearest.To(new string('a', 100_000), Known));
}
