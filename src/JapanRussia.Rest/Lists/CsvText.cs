using CsvHelper;

namespace JapanRussia.Rest.Lists;

/// <summary>
/// Text in a table that a spreadsheet would take for a formula gets an apostrophe before it. So does text that looks as if it
/// had one: whoever takes the apostrophe away again has the text as it was.
/// </summary>
public static class CsvText
{
    private const char Apostrophe = '\'';

    /// <summary>RFC 4180; quotation marks also keep a space at the end of a cell, which some readers would cut off.</summary>
    public static CsvWriterOptions Format { get; } =
        new() { Quoting = CsvQuoting.WhenNeededOrWhitespace };

    public static string Escape(string text) => IsFormula(text) ? Apostrophe + text : text;

    public static string Unescape(string text) =>
        text.StartsWith(Apostrophe) && IsFormula(text) ? text[1..] : text;

    private static bool IsFormula(string text) =>
        text.AsSpan().TrimStart(Apostrophe) is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
}
