using System.Text;
using CsvHelper;
using JapanRussia.Api.Imports;

namespace JapanRussia.Api.Tests.Imports;

public sealed class SplitTableTests
{
    [Theory]
    [InlineData("a,b,c", "a|b|c")]
    [InlineData("a,,", "a||")]
    [InlineData("\"a,b\",c", "a,b|c")]
    [InlineData("\"a\"\"b\"", "a\"b")]
    [InlineData("\"a\r\nb\",c\nd", "a\r\nb|c/d")]
    [InlineData("\"a\rb\",c\rd", "a\rb|c/d")]
    [InlineData("a\n\nb", "a//b")]
    public async Task Cells_are_what_RFC_4180_says(string text, string cells) =>
        Assert.Equal(
            cells,
            string.Join('/', (await Split(text)).Select(r => string.Join('|', r.Cells)))
        );

    [Theory]
    [InlineData("a,\"b\nc,d\ne,f\n", "1 quote_open/c|d/e|f")]
    [InlineData("a,\"b\nc,d\n\"e\",f\n", "1 text_after_quote/c|d/e|f")]
    [InlineData("a,\"b\"c\nd,e\n", "1 text_after_quote/d|e")]
    [InlineData("a,b\"c\nd,e\n", "1 quote_in_cell/d|e")]
    [InlineData("a, \"b\"\nd,e\n", "1 quote_in_cell/d|e")]
    [InlineData("a,b\n\"c\nd\",\"e\nf,g\n", "a|b/3 quote_open/f|g")]
    public async Task What_breaks_it_is_a_fault_on_the_line_where_the_cell_began(
        string text,
        string rows
    ) =>
        Assert.Equal(
            rows,
            string.Join(
                '/',
                (await Split(text)).Select(r =>
                    r.Fault is { } fault ? $"{r.Line} {fault.Code}" : string.Join('|', r.Cells)
                )
            )
        );

    [Fact]
    public async Task Any_cells_come_back_as_they_were_written()
    {
        var random = new Random(11);
        for (var table = 0; table < 300; table++)
        {
            var delimiter = ",;\t"[random.Next(3)];
            string[][] rows =
            [
                .. Enumerable
                    .Range(0, random.Next(1, 6))
                    .Select(_ => (string[])[.. Enumerable.Range(0, 4).Select(_ => Cell(random))]),
            ];
            var text = new StringWriter();
            await using (
                var csv = CsvWriter.Create(
                    text,
                    new()
                    {
                        Separator = delimiter,
                        ShouldQuote = (_, _, _, _) => random.Next(2) == 0,
                        NewLine = random.Next(2) == 0 ? "\r\n" : "\n",
                    }
                )
            )
                foreach (var row in rows)
                    csv.WriteRecord(row);

            var split = await Split($"{text}", delimiter);

            Assert.All(split, r => Assert.Null(r.Fault));
            Assert.Equal(rows, split.Select(r => r.Cells.ToArray()));
        }
    }

    [Fact]
    public async Task Every_line_belongs_to_a_row_whatever_stands_in_it()
    {
        var random = new Random(12);
        for (var table = 0; table < 2000; table++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(1, 60)).Select(_ => "ab,\"\"\r\n\n"[random.Next(8)])
            );
            var lines = await Lines(text);

            var split = await Split(text);

            Assert.Equal(lines.Count, split.Sum(r => r.Lines));
        }
    }

    [Fact]
    public async Task Many_stray_quotation_marks_take_no_longer_than_none()
    {
        // each opens a cell that the next one closes
        var text = string.Concat(Enumerable.Repeat("a,\"b\n\n\n\n\n", 50_000));
        var before = TimeProvider.System.GetTimestamp();

        var split = await Split(text);

        Assert.Equal(250_000, split.Sum(r => r.Lines));
        Assert.True(TimeProvider.System.GetElapsedTime(before) < TimeSpan.FromSeconds(20));
    }

    private static string Cell(Random random) =>
        string.Concat(
            Enumerable.Range(0, random.Next(6)).Select(_ => "ab,;\t\"\r\n \u00e9"[random.Next(10)])
        );

    private static async Task<List<TextLine>> Lines(string text)
    {
        List<TextLine> lines = [];
        await foreach (var line in Read(text))
            lines.Add(line);
        return lines;
    }

    private static async Task<List<TableRow>> Split(string text, char delimiter = ',')
    {
        await using var table = new SplitTable(Read(text), CancellationToken.None);
        List<TableRow> rows = [];
        while (await table.Split(delimiter) is { } row)
        {
            rows.Add(row);
            table.Drop(row.Lines);
        }
        return rows;
    }

    private static IAsyncEnumerable<TextLine> Read(string text) =>
        ReadTextLines.Of(
            new(new MemoryStream(Encoding.UTF8.GetBytes(text)), false),
            CancellationToken.None
        );
}
