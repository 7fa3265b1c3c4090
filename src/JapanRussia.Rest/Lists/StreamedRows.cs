using JapanRussia.Rest.Representations;
using JapanRussia.Rest.Requests;

namespace JapanRussia.Rest.Lists;

/// <summary>
/// Writes every row of a query as it comes, so that memory does not grow with the rows. Rows are put together in memory and sent
/// in pieces: nothing writes to the response but that, for a write that does not wait for the client is refused.
/// </summary>
public sealed class StreamedRows<TRow>(
    IAsyncEnumerable<TRow> rows,
    Representation representation,
    IReadOnlyList<Column<TRow>> columns,
    ListRequest request,
    string noun
) : IResult
{
    private const int Piece = 64 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancellation) = (httpContext.Response, httpContext.RequestAborted);
        var isCsv = representation == Representation.Csv;
        response.Headers.ContentDisposition =
            $"inline; filename=\"{noun}.{(isCsv ? "csv" : "ndjson")}\"";
        response.ContentType = isCsv
            ? $"{MediaTypes.Csv}; charset=utf-8; header=present"
            : MediaTypes.Ndjson;
        if (NoBody.IsAskedFor(httpContext))
        {
            // how a body would be encoded is said where it begins
            await response.StartAsync(cancellation);
            return;
        }
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(
            cancellation,
            httpContext.RequestServices.GetRequiredService<EndOfGrace>().Token
        );
        await using var all = rows.GetAsyncEnumerator(ends.Token);
        // before anything is said: what goes wrong with the first rows is a problem like any other
        var more = await all.MoveNextAsync();
        using RowText<TRow> text = isCsv
            ? new CsvRows<TRow>(columns, request)
            : new NdjsonRows<TRow>(request.Only);
        try
        {
            for (; more; more = await all.MoveNextAsync())
            {
                // rows that were read before do not ask
                ends.Token.ThrowIfCancellationRequested();
                text.Add(all.Current);
                if (text.Made.Length >= Piece)
                    await text.Send(response.Body, cancellation);
            }
            await text.Send(response.Body, cancellation);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            // whoever counts on a whole table sees that it is not one by its last line, and by a transfer without an end, for
            // that is what becomes of an answer whose fault is thrown on
            text.CutShort();
            await text.Send(response.Body, cancellation);
            throw;
        }
    }
}
