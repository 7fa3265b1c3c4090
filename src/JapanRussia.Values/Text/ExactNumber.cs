namespace JapanRussia.Values.Text;

/// <summary>
/// Numbers are kept as decimals: 28 digits, and 29 of the smaller ones. What would lose a digit is no number that can be kept.
/// </summary>
public static class ExactNumber
{
    /// <summary>What is wrong with a number that cannot be kept.</summary>
    public const string Fault =
        "It cannot be kept exactly: a number has at most 28 digits, of which at most 28 stand behind the point";

    /// <summary>Reads a number as JSON has it, if every digit of it can be kept.</summary>
    public static bool TryParse(string text, out decimal number)
    {
        if (
            !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            || DigitsOf(text) != DigitsOf(number.ToString(CultureInfo.InvariantCulture))
        )
            return false;
        // there is no -0 among decimals, though .NET has one
        if (number == 0)
            number = 0;
        return true;
    }

    /// <summary>The digits that count, and the power of ten of the last of them: 1.50e3 is 15 and 2.</summary>
    private static (bool Negative, string Digits, long Power) DigitsOf(string text)
    {
        var mantissa = text.Split('e', 'E');
        var point = mantissa[0].Split('.');
        var digits = string.Concat(point).TrimStart('+', '-').TrimStart('0');
        var plain = digits.TrimEnd('0');
        if (plain.Length == 0)
            return (false, "", 0);
        // an exponent of more digits than a long is that of no number that is kept
        var power = 0L;
        if (
            mantissa.Length > 1
            && !long.TryParse(
                mantissa[1],
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out power
            )
        )
            power = int.MaxValue;
        var behind = point.Length == 1 ? 0 : point[1].Length;
        return (text.StartsWith('-'), plain, power - behind + digits.Length - plain.Length);
    }
}
