using System.Buffers;
using System.Security.Cryptography;

namespace JapanRussia.Exports;

/// <summary>A new file that knows its hash when it is done.</summary>
internal sealed class HashedFile(string path) : IAsyncDisposable
{
    private const int Full = 64 * 1024;

    private readonly FileStream file = new(path, FileMode.CreateNew, FileAccess.Write);
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> buffer = new(2 * Full);
    private long bytes;

    /// <summary>Where to write; what stands here reaches the file with <see cref="Pass"/>.</summary>
    internal IBufferWriter<byte> Buffer => buffer;

    /// <summary>Passes on what was written, once it is worth it.</summary>
    internal ValueTask Pass(CancellationToken cancellation) =>
        buffer.WrittenCount < Full ? ValueTask.CompletedTask : Flush(cancellation);

    /// <summary>Ends the file; it is on the disk afterwards.</summary>
    internal async Task<WrittenFile> Finish(CancellationToken cancellation)
    {
        await Flush(cancellation);
        file.Flush(flushToDisk: true);
        return new(bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private async ValueTask Flush(CancellationToken cancellation)
    {
        hash.AppendData(buffer.WrittenSpan);
        bytes += buffer.WrittenCount;
        await file.WriteAsync(buffer.WrittenMemory, cancellation);
        buffer.ResetWrittenCount();
    }

    public async ValueTask DisposeAsync()
    {
        hash.Dispose();
        await file.DisposeAsync();
    }
}

internal sealed record WrittenFile(long Bytes, string Sha256);
