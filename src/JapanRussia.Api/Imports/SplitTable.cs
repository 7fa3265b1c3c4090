using System.Text;
using JapanRussia.Values.Text;

namespace JapanRussia.Api.Imports;

/// <summary>One row of a table: its cells, or what keeps them from being told apart.</summary>
/// <param name="Line">The line on which it begins; of a faulty row that on which the faulty cell began.</param>
/// <param name="Lines">Over how many lines it goes.</param>
internal sealed record TableRow(
    long Line,
    int Lines,
    IReadOnlyList<string> Cells,
    RowFault? Fault = null
);

/// <summary>
/// Splits lines into rows and cells exactly as RFC 4180 has it. A cell that breaks its rules makes a faulty row, which ends with
/// the line on which the cell began; the next line begins a new row. So one stray quotation mark hides no other row.
/// </summary>
/// <remarks>
/// CsvHelper reads on to the next quotation mark, wherever that is, and cannot go back. No line is looked at more than twice: a
/// line with an odd number of quotation marks, which alone can open a cell that goes on, also closes one.
/// </remarks>
internal sealed class SplitTable(IAsyncEnumerable<TextLine> lines, CancellationToken cancellation)
    : IAsyncDisposable
{
    private const char Quote = '"';
    private readonly IAsyncEnumerator<TextLine> source = lines.GetAsyncEnumerator(cancellation);

    // those before the first were dropped, and are cleared away now and then
    private readonly List<TextLine> ahead = [];
    private int first;

    /// <summary>The next line, which stays to be split; null behind the last.</summary>
    internal async ValueTask<TextLine?> Peek() => await Reaches(0) ? At(0) : null;

    /// <summary>Passes over lines.</summary>
    internal void Drop(int count)
    {
        first += count;
        if (first < 1000 || first < ahead.Count / 2)
            return;
        ahead.RemoveRange(0, first);
        first = 0;
    }

    private TextLine At(int line) => ahead[first + line];

    /// <summary>The next row, which stays to be dropped; null behind the last.</summary>
    internal async ValueTask<TableRow?> Split(char delimiter)
    {
        if (!await Reaches(0))
            return null;
        List<string> cells = [];
        for (var (line, at) = (0, 0); ; at++)
        {
            var began = line;
            if (at < At(line).Text.Length && At(line).Text[at] == Quote)
            {
                var (cell, fault, endLine, endAt) = await Quoted(line, at + 1);
                (line, at) = (endLine, endAt);
                if (fault is not null)
                    return Row(began, began, [], fault);
                var text = At(line).Text;
                if (at < text.Length && text[at] != delimiter)
                    return Row(began, began, [], TextAfterQuote(At(line), at));
                cells.Add(cell);
            }
            else
            {
                var text = At(line).Text;
                var end = text.IndexOf(delimiter, at);
                var cell = text[at..(end < 0 ? text.Length : end)];
                if (cell.Contains(Quote, StringComparison.Ordinal))
                    return Row(line, line, [], QuoteInside(cell));
                cells.Add(cell);
                at += cell.Length;
            }
            if (at == At(line).Text.Length)
                return Row(0, line, cells, null);
        }
    }

    private async ValueTask<(string Cell, RowFault? Fault, int Line, int At)> Quoted(
        int line,
        int at
    )
    {
        var (cell, began) = (new StringBuilder(), At(line).Text[at..]);
        while (true)
        {
            var text = At(line).Text;
            if (text.IndexOf(Quote, at) is >= 0 and var quote)
            {
                cell.Append(text, at, quote - at);
                at = quote + 1;
                if (at == text.Length || text[at] != Quote)
                    return (cell.ToString(), null, line, at);
                cell.Append(Quote);
                at++;
                continue;
            }
            cell.Append(text, at, text.Length - at).Append(At(line).Ending);
            if (cell.Length > ReadLines.MaxLength || !await Reaches(line + 1))
                return ("", NeverClosed(began, cell.Length > ReadLines.MaxLength), line, 0);
            (line, at) = (line + 1, 0);
        }
    }

    private static RowFault NeverClosed(string began, bool tooLong) =>
        new(
            "quote_open",
            $"The cell that begins with {ShowValue.InQuotes(Quote + began)} has no closing quotation mark {(tooLong ? $"within {ReadLines.MaxLength} characters" : "before the end of the file")}"
        );

    private static RowFault TextAfterQuote(TextLine line, int at) =>
        new(
            "text_after_quote",
            $"A quoted cell is closed on line {line.Number}, and {ShowValue.InQuotes(line.Text[at..])} follows; inside a quoted cell a quotation mark is written twice"
        );

    private static RowFault QuoteInside(string cell) =>
        new(
            "quote_in_cell",
            $"The cell {ShowValue.InQuotes(cell)} has a quotation mark and does not begin with one; put the whole cell in quotation marks, and write those inside it twice"
        );

    // what cannot be decoded comes first: it may be the reason for the rest
    private TableRow Row(int began, int last, List<string> cells, RowFault? fault) =>
        new(
            At(began).Number,
            last + 1,
            cells,
            ahead.Skip(first).Take(last + 1).Select(l => l.Fault).FirstOrDefault(f => f is not null)
                ?? fault
        );

    private async ValueTask<bool> Reaches(int line)
    {
        while (ahead.Count <= first + line)
        {
            if (!await source.MoveNextAsync())
                return false;
            ahead.Add(source.Current);
        }
        return true;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
