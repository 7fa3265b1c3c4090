using JapanRussia.Api.Background;
using Npgsql;

namespace JapanRussia.Api.History;

/// <summary>
/// Tells all who stream changes that there are some. While anybody streams, one connection of this process listens; where it
/// cannot, they look by themselves.
/// </summary>
internal sealed class ListenForChanges(
    Func<string> connectionString,
    TimeProvider clock,
    ILogger<ListenForChanges> log
) : IDisposable
{
    private readonly Lock alone = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource? listening;
    private int streams;
    private volatile bool hears;

    /// <summary>Whether changes are told at present.</summary>
    internal bool Hears => hears;

    /// <summary>Done with the next change.</summary>
    internal Task Changed => Volatile.Read(ref changed).Task;

    /// <summary>A place among those who stream, to be disposed of.</summary>
    internal IDisposable Join()
    {
        lock (alone)
        {
            streams++;
            if (listening is null)
                _ = Listen(listening = new());
            return new Seat(this);
        }
    }

    private void Leave()
    {
        lock (alone)
            if (--streams == 0)
            {
                listening?.Cancel();
                listening = null;
            }
    }

    public void Dispose()
    {
        lock (alone)
        {
            listening?.Cancel();
            listening?.Dispose();
            listening = null;
        }
    }

    private void Tell() =>
        Interlocked
            .Exchange(ref changed, new(TaskCreationOptions.RunContinuationsAsynchronously))
            .TrySetResult();

    private async Task Listen(CancellationTokenSource until)
    {
        using var _ = until;
        // whoever joins does not wait for it
        await Task.Yield();
        var trying = new KeepTrying(
            "Nothing is heard of changes, so streams look for them",
            clock,
            log
        );
        await trying.Repeat(
            async stopping =>
            {
                try
                {
                    await Hear(trying, stopping);
                    return true;
                }
                finally
                {
                    hears = false;
                }
            },
            until.Token
        );
    }

    private async Task Hear(KeepTrying trying, CancellationToken cancellation)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString())
        {
            Pooling = false,
            Timeout = 5,
            KeepAlive = 30,
        };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        connection.Notification += (_, _) => Tell();
        await connection.OpenAsync(cancellation);
        await using (var command = new NpgsqlCommand("listen changes", connection))
            await command.ExecuteNonQueryAsync(cancellation);
        hears = true;
        trying.Succeeded();
        // of what was changed before nobody was told
        Tell();
        while (true)
            await connection.WaitAsync(cancellation);
    }

    private sealed class Seat(ListenForChanges of) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
                of.Leave();
        }
    }
}
