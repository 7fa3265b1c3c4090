using JapanRussia.Claims;
using JapanRussia.Imports;
using JapanRussia.Values.Text;
using Npgsql;
using NpgsqlTypes;

namespace JapanRussia.Importing;

/// <summary>Writes faults down as they are found, beside the transaction that may be rolled back for them.</summary>
internal sealed class KeepFaults(NpgsqlConnection connection, Import import) : IAsyncDisposable
{
    private const int AtOnce = 500;

    // what a fault shows of its row comes from outside, and must be stored whatever it is
    private const int MaxPointer = 300;
    private const int MaxDetail = 1000;

    private readonly List<ImportFault> waiting = [];
    private int kept;

    internal Task Open(CancellationToken cancellation) => connection.OpenAsync(cancellation);

    internal async Task Add(IEnumerable<ImportFault> faults, CancellationToken cancellation)
    {
        waiting.AddRange(faults.Take(Import.MaxKeptFaults - kept - waiting.Count));
        if (waiting.Count >= AtOnce)
            await Write(cancellation);
    }

    internal async Task Write(CancellationToken cancellation)
    {
        if (waiting.Count == 0)
            return;
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy import_errors (import_id, number, row, line, key, pointer, code, detail) from stdin (format binary)",
            cancellation
        );
        foreach (var fault in waiting)
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(import.Id, NpgsqlDbType.Uuid, cancellation);
            await copy.WriteAsync(++kept, NpgsqlDbType.Integer, cancellation);
            await copy.WriteAsync(fault.Row, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(fault.Line, NpgsqlDbType.Bigint, cancellation);
            foreach (
                var text in (string?[])
                    [
                        Escaped(fault.Key, Claim.MaxKeyLength),
                        Escaped(fault.Pointer, MaxPointer),
                        fault.Code,
                        Escaped(fault.Detail, MaxDetail),
                    ]
            )
                if (text is null)
                    await copy.WriteNullAsync(cancellation);
                else
                    await copy.WriteAsync(text, NpgsqlDbType.Text, cancellation);
        }
        await copy.CompleteAsync(cancellation);
        waiting.Clear();
    }

    private static string? Escaped(string? text, int most) =>
        text is null ? null : ShowValue.Escape(text, most);

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
