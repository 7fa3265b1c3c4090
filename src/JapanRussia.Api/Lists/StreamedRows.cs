using System.Data;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CsvHelper;
using CsvHelper.Configuration;
using JapanRussia.Api.Http;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Lists;

/// <summary>Writes every row of a query as it comes from the database, so that memory does not grow with the rows.</summary>
internal sealed class StreamedRows<TRow>(
    IAsyncEnumerable<TRow> rows,
    Representation representation,
    JsonTypeInfo<TRow> json,
    IReadOnlyList<Column<TRow>> columns,
    ListRequest request,
    string noun,
    ClaimsDb db
) : IResult
{
    private const int RowsPerFlush = 200;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var cancellation = httpContext.RequestAborted;
        // a long read is not a runaway one
        db.Database.SetCommandTimeout(0);
        // the statements of one stream see one state of the data
        await using var transaction = await db.Database.BeginTransactionAsync(
            IsolationLevel.RepeatableRead,
            cancellation
        );
        await db.Database.ExecuteSqlAsync($"set local statement_timeout = 0", cancellation);
        var response = httpContext.Response;
        var ending = representation == Representation.Csv ? "csv" : "ndjson";
        response.Headers.ContentDisposition = $"inline; filename=\"{noun}.{ending}\"";
        response.ContentType =
            representation == Representation.Csv
                ? $"{Representations.Csv}; charset=utf-8; header=present"
                : Representations.Ndjson;
        if (representation == Representation.Csv)
            await WriteCsv(response.Body, cancellation);
        else
            await WriteNdjson(response.Body, cancellation);
    }

    private async Task WriteCsv(Stream body, CancellationToken cancellation)
    {
        var only = request.Only.ToHashSet();
        var kept = columns.Where(c => only.Count == 0 || only.Contains(c.Field)).ToList();
        await using var text = new StreamWriter(
            body,
            new UTF8Encoding(request.Bom),
            64 * 1024,
            leaveOpen: true
        );
        await using var csv = new CsvWriter(
            text,
            new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" },
            leaveOpen: true
        );
        foreach (var column in kept)
            csv.WriteField(column.Name);
        await csv.NextRecordAsync();
        try
        {
            var count = 0;
            await foreach (var row in rows.WithCancellation(cancellation))
            {
                foreach (var column in kept)
                    csv.WriteField(Cell(column.Value(row)));
                await csv.NextRecordAsync();
                if (++count % RowsPerFlush == 0)
                    await csv.FlushAsync();
            }
        }
        catch (Exception e) when (Cut(e))
        {
            // as wide as any other row: a shorter one some readers skip, or take for a sign that nothing here is a table
            for (var i = 0; i < kept.Count; i++)
                csv.WriteField(i == 0 ? CutShort : null);
            await csv.NextRecordAsync();
        }
    }

    private async Task WriteNdjson(Stream body, CancellationToken cancellation)
    {
        var only = request.Only;
        await using var buffer = new BufferedStream(body, 64 * 1024);
        try
        {
            await foreach (var row in rows.WithCancellation(cancellation))
            {
                if (only.Count == 0)
                    await JsonSerializer.SerializeAsync(buffer, row, json, cancellation);
                else
                    await JsonAnswer.WriteOnly(buffer, row, json, only, cancellation);
                buffer.WriteByte((byte)'\n');
            }
        }
        catch (Exception e) when (Cut(e))
        {
            await buffer.WriteAsync(
                Encoding.UTF8.GetBytes(
                    $"{{\"error\":{{\"code\":\"cut_short\",\"detail\":\"{CutShort}\"}}}}\n"
                ),
                CancellationToken.None
            );
        }
    }

    // whoever counts on a whole table must be able to see that it is not one
    private const string CutShort = "cut short: the server could not send the rest";

    private static bool Cut(Exception e) => DatabaseFaults.KindOf(e) is not null;

    private string? Cell(object? value) =>
        value switch
        {
            null => null,
            // only text can be a formula: a number below nought must stay a number
            string text => request.EscapeCsv ? CsvText.Escape(text) : text,
            bool yes => yes ? "true" : "false",
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.UtcDateTime.ToString(
                "yyyy-MM-ddTHH:mm:ss.ffffffZ",
                CultureInfo.InvariantCulture
            ),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
}
