using Npgsql;

namespace JapanRussia.Api.History;

/// <summary>
/// Tells all who stream changes that there are some. While anybody streams, one connection of this process listens; where it
/// cannot, they look by themselves.
/// </summary>
internal sealed partial class ListenForChanges(
    Func<string> connectionString,
    ILogger<ListenForChanges> log
)
{
    /// <summary>How many may stream at a time.</summary>
    internal const int MostStreams = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock alone = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource? listening;
    private int streams;
    private volatile bool hears;

    /// <summary>Whether changes are told at present.</summary>
    internal bool Hears => hears;

    /// <summary>Done with the next change.</summary>
    internal Task Changed => Volatile.Read(ref changed).Task;

    /// <summary>A place among those who stream, to be disposed of; null where there is none left.</summary>
    internal IDisposable? Join()
    {
        lock (alone)
        {
            if (streams == MostStreams)
                return null;
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
                listening!.Cancel();
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
        while (!until.IsCancellationRequested)
        {
            try
            {
                await Hear(until.Token);
            }
            catch (OperationCanceledException) when (until.IsCancellationRequested)
            {
                return;
            }
            // whatever it was, those who stream look by themselves meanwhile
            catch (Exception e)
            {
                LogTrouble(log, e.GetBaseException().Message);
            }
            finally
            {
                hears = false;
            }
            await Task.Delay(Pause, until.Token)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Hear(CancellationToken cancellation)
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
        // of what was changed before nobody was told
        Tell();
        while (true)
            await connection.WaitAsync(cancellation);
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Nothing is heard of changes, so streams look for them: {Trouble}"
    )]
    private static partial void LogTrouble(ILogger log, string trouble);

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
