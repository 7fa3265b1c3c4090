using System.Text;
using JapanRussia.Values.Text;

namespace JapanRussia.Tests.Text;

public sealed class StrictUtf8Tests
{
    [Theory]
    [InlineData("636166E9", 1, 4, "E9", "it may be windows-1252")]
    [InlineData("C3A9E9", 1, 3, "E9", "a character is cut off at the end")]
    [InlineData("636166E92C0A", 1, 4, "E9", "it may be windows-1252")]
    [InlineData("610A0AE82C", 3, 1, "E8", "it may be windows-1252")]
    [InlineData("CFF0E8E2E5F22C0A", 1, 1, "CF", "it may be windows-1251")]
    [InlineData("93FA967B82CC2C0A", 1, 1, "93", "it may be Shift_JIS")]
    [InlineData("61C0AF", 1, 2, "C0", "a character is written with more bytes than it needs")]
    [InlineData("61EDA08061", 1, 2, "ED", "it is half of a surrogate pair")]
    [InlineData("61E697", 1, 2, "E697", "a character is cut off at the end")]
    [InlineData("504B0304FF", 1, 5, "FF", "it looks like an Excel workbook or another ZIP file")]
    public void Says_where_and_why_bytes_are_not_UTF_8(
        string hex,
        int line,
        int at,
        string bytes,
        string why
    )
    {
        var (text, fault) = StrictUtf8.Decode(Convert.FromHexString(hex));

        Assert.Null(text);
        Assert.Equal(new(line, at, bytes, why), fault);
        Assert.Equal($"Line {line}, byte {at} (0x{bytes}) is not UTF-8: {why}", $"{fault}");
    }

    [Fact]
    public void What_is_UTF_8_comes_back_without_its_mark()
    {
        const string text = "caf\u00e9 \u043c\u0438\u0440 \u9818\u571f \U0001f600";

        Assert.Equal((text, null), StrictUtf8.Decode(Encoding.UTF8.GetBytes("\ufeff" + text)));
    }
}
