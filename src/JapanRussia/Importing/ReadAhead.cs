using System.Threading.Channels;

namespace JapanRussia.Importing;

/// <summary>Reads rows in batches while those before are copied.</summary>
internal static class ReadAhead
{
    internal const int RowsAtOnce = 2000;

    internal static async Task Of(
        IAsyncEnumerable<ImportedRow> rows,
        ChannelWriter<List<ImportedRow>> batches,
        CancellationToken cancellation
    )
    {
        try
        {
            List<ImportedRow> batch = [];
            await foreach (var row in rows.WithCancellation(cancellation))
            {
                batch.Add(row);
                if (batch.Count < RowsAtOnce)
                    continue;
                await batches.WriteAsync(batch, cancellation);
                batch = [];
            }
            await batches.WriteAsync(batch, cancellation);
            batches.Complete();
        }
        // told by whoever reads the batches
        catch (Exception e)
        {
            batches.TryComplete(e);
        }
    }
}
