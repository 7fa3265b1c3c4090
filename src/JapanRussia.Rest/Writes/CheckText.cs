using System.Text;
using System.Text.Json.Nodes;
using JapanRussia.Rest.Problems;
using JapanRussia.Values.Text;

namespace JapanRussia.Rest.Writes;

/// <summary>Finds in a text what is not Unicode, and characters that nobody would see.</summary>
public static class CheckText
{
    /// <summary>What is wrong with a text; null where nothing is.</summary>
    /// <param name="exactly">Whether it is held against others to the letter: then only what no article's text holds.</param>
    public static (ProblemKind Kind, string Detail)? FindFault(JsonValue value, bool exactly)
    {
        string text;
        try
        {
            text = value.GetValue<string>();
        }
        catch (InvalidOperationException)
        {
            return (ProblemKind.InvalidJson, "The text is not Unicode");
        }
        if (exactly)
            return TextCharacters.FindControl(text) is { } control
                ? (ProblemKind.InvalidCharacter, control)
                : null;
        if (text.EnumerateRunes().FirstOrDefault(IsHidden) is { Value: not 0 } hidden)
            return (
                ProblemKind.InvalidCharacter,
                $"The character U+{hidden.Value:X4} cannot be seen, and is not taken"
            );
        return text.Contains('\0', StringComparison.Ordinal)
            ? (ProblemKind.InvalidCharacter, "The character U+0000 is not taken")
            : null;
    }

    /// <summary>Control characters, those that turn the direction of writing, and those without width.</summary>
    private static bool IsHidden(Rune rune) =>
        Rune.IsControl(rune)
        || rune.Value
            is (>= 0x202A and <= 0x202E)
                or (>= 0x2066 and <= 0x2069)
                or 0x200B
                or 0x200E
                or 0x200F
                or 0x2060
                or 0xFEFF
                or 0x2028
                or 0x2029;
}
