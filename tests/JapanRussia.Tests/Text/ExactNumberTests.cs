using System.Globalization;
using System.Text.Json;
using JapanRussia.Values.Text;

namespace JapanRussia.Tests.Text;

public sealed class ExactNumberTests
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new ExactNumberJson() },
    };

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("-0.0e7", "0")]
    [InlineData("1.50", "1.50")]
    [InlineData("15e-1", "1.5")]
    [InlineData("1e28", "10000000000000000000000000000")]
    [InlineData("1e-28", "0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335", "-79228162514264337593543950335")]
    [InlineData("1.0000000000000000000000000000000000000", "1")]
    [InlineData("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    public void A_number_is_kept_with_every_digit(string written, string kept)
    {
        Assert.True(ExactNumber.TryParse(written, out var number));
        Assert.Equal(decimal.Parse(kept, CultureInfo.InvariantCulture), number);
        Assert.Equal(number, JsonSerializer.Deserialize<decimal>(written, Json));
        Assert.DoesNotContain(
            "-0",
            JsonSerializer.Serialize(number, Json) + "|",
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("1e-29")]
    [InlineData("-1e-29")]
    [InlineData("1e-999999999999")]
    [InlineData("1e-99999999999999999999999999")]
    [InlineData("1e29")]
    [InlineData("1e999999999999")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("12345678901234567890123456789012345")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("1.00000000000000000000000000001")]
    [InlineData("7922816251426433759354395033.55")]
    public void A_number_that_would_lose_a_digit_is_refused(string written)
    {
        Assert.False(ExactNumber.TryParse(written, out _));
        Assert.Throws<InexactNumberException>(() =>
            JsonSerializer.Deserialize<decimal>(written, Json)
        );
    }
}
