namespace JapanRussia.Api.Http;

/// <summary>
/// When the server is to stop, the moment at which long answers that are under way come to an end of their own: soon enough to
/// say in them that they are cut short, before their connections are closed.
/// </summary>
internal sealed class EndOfGrace : IDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);
    private readonly CancellationTokenSource end;
    private readonly CancellationTokenRegistration stopping;

    public EndOfGrace(IHostApplicationLifetime lifetime, TimeProvider clock)
    {
        end = new(Timeout.InfiniteTimeSpan, clock);
        stopping = lifetime.ApplicationStopping.Register(() =>
            end.CancelAfter(ClaimsApi.Grace - Farewell)
        );
    }

    internal CancellationToken Token => end.Token;

    public void Dispose()
    {
        stopping.Dispose();
        end.Dispose();
    }
}
