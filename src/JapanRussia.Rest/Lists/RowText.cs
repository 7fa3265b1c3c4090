using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using JapanRussia.Rest.Json;

namespace JapanRussia.Rest.Lists;

/// <summary>Rows as text, made in memory.</summary>
public abstract class RowText<TRow> : IDisposable
{
    /// <summary>What a table ends in that is not whole.</summary>
    protected const string Short = "cut short: the server could not send the rest";

    /// <summary>What was made and not sent yet.</summary>
    public MemoryStream Made { get; } = new();

    /// <summary>Adds a whole row or, where that fails, nothing.</summary>
    public abstract void Add(TRow row);

    /// <summary>Adds the line that says that this is not all.</summary>
    public abstract void CutShort();

    public async Task Send(Stream body, CancellationToken cancellation)
    {
        await body.WriteAsync(Made.GetBuffer().AsMemory(0, (int)Made.Length), cancellation);
        Made.SetLength(0);
        // rows do not wait for what would complete them, be it only a compressed block
        await body.FlushAsync(cancellation);
    }

    public virtual void Dispose()
    {
        Made.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class NdjsonRows<TRow>(IReadOnlyList<string> only) : RowText<TRow>
{
    public override void Add(TRow row)
    {
        var before = Made.Length;
        try
        {
            if (only.Count == 0)
                JsonSerializer.Serialize(Made, row, RestJson.TypeInfo<TRow>());
            else
                JsonAnswer.WriteOnly(Made, row, only);
            Made.WriteByte((byte)'\n');
        }
        catch
        {
            Made.SetLength(before);
            throw;
        }
    }

    public override void CutShort() =>
        Made.Write(
            Encoding.UTF8.GetBytes(
                $"{{\"error\":{{\"code\":\"cut_short\",\"detail\":\"{Short}\"}}}}\n"
            )
        );
}

public sealed class CsvRows<TRow> : RowText<TRow>
{
    private readonly List<Column<TRow>> kept;
    private readonly bool escape;
    private readonly CsvWriter csv;

    public CsvRows(IReadOnlyList<Column<TRow>> columns, ListRequest request)
    {
        var only = request.Only.ToHashSet();
        kept = [.. columns.Where(c => only.Count == 0 || only.Contains(c.Field))];
        escape = request.EscapeCsv;
        csv = CsvWriter.Create(
            Made,
            CsvText.Format with
            {
                WriteByteOrderMark = request.Bom,
            },
            leaveOpen: true
        );
        Add([.. kept.Select(c => c.Name)]);
    }

    public override void Add(TRow row) =>
        // every cell is made before the first is written
        Add([.. kept.Select(c => Cell(c.Value(row)))]);

    // as wide as any other row: a shorter one some readers skip, or take for a sign that nothing here is a table
    public override void CutShort() => Add([.. kept.Select((_, i) => i == 0 ? Short : null)]);

    private void Add(string?[] cells)
    {
        csv.WriteRecord(cells);
        csv.Flush();
    }

    private string? Cell(object? value) =>
        value switch
        {
            null => null,
            // only text can be a formula: a number below nought must stay a number
            string cell => escape ? CsvText.Escape(cell) : cell,
            bool yes => yes ? "true" : "false",
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset time => TimeJson.InUtc(time),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

    public override void Dispose()
    {
        csv.Dispose();
        base.Dispose();
    }
}
