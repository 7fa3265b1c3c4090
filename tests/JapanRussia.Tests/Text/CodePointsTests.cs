using JapanRussia.Values.Text;

namespace JapanRussia.Tests.Text;

public sealed class CodePointsTests
{
    private const string Text = "a\U0001F1EF\U0001F1F5b日本c";

    [Fact]
    public void Cuts_no_character_in_half()
    {
        Assert.Equal("a", CodePoints.Cut("a\U0001f600b", 2));
        Assert.Equal("a\U0001f600", CodePoints.Cut("a\U0001f600b", 3));
        Assert.Equal("ab", CodePoints.Cut("ab", 2));
    }

    [Fact]
    public void Counts_characters_outside_the_basic_plane_once()
    {
        Assert.Equal(7, CodePoints.Count(Text));
        Assert.Equal(9, Text.Length);
    }

    [Theory]
    [InlineData(0, 1, "a")]
    [InlineData(1, 3, "\U0001F1EF\U0001F1F5")]
    [InlineData(4, 6, "日本")]
    [InlineData(7, 7, "")]
    public void Slices_by_code_points(int start, int end, string words) =>
        Assert.Equal(words, CodePoints.Slice(Text, start, end));

    [Theory]
    [InlineData(0, 8)]
    [InlineData(8, 9)]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    public void Gives_nothing_for_a_span_outside_the_text(int start, int end) =>
        Assert.Null(CodePoints.Slice(Text, start, end));

    [Fact]
    public void Slices_a_generated_text_as_its_runes_do()
    {
        var random = new Random(20161215);
        for (var round = 0; round < 200; round++)
        {
            var runes = Enumerable
                .Range(0, random.Next(1, 40))
                .Select(_ => new System.Text.Rune(
                    random.Next(3) switch
                    {
                        0 => random.Next(0x20, 0x7F),
                        1 => random.Next(0x400, 0x4FF),
                        _ => random.Next(0x1F300, 0x1F5FF),
                    }
                ))
                .ToList();
            var text = string.Concat(runes);
            var start = random.Next(runes.Count);
            var end = random.Next(start, runes.Count + 1);

            Assert.Equal(string.Concat(runes[start..end]), CodePoints.Slice(text, start, end));
        }
    }
}
