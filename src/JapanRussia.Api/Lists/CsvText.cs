namespace JapanRussia.Api.Lists;

/// <summary>
/// Text in a table that a spreadsheet would take for a formula gets an apostrophe before it. So does text that looks as if it
/// had one: whoever takes the apostrophe away again has the text as it was.
/// </summary>
internal static class CsvText
{
    private const char Apostrophe = '\'';

    internal static string Escape(string text) => IsFormula(text) ? Apostrophe + text : text;

    internal static string Unescape(string text) =>
        text.StartsWith(Apostrophe) && IsFormula(text) ? text[1..] : text;

    private static bool IsFormula(string text) =>
        text.AsSpan().TrimStart(Apostrophe) is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
}
