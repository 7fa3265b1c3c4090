namespace JapanRussia.Rest.Requests;

/// <summary>
/// When the server is to stop, the moment at which long answers that are under way come to an end of their own: soon enough to
/// say in them that they are cut short, before their connections are closed.
/// </summary>
public sealed class EndOfGrace : IDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);
    private readonly CancellationTokenSource end;
    private readonly CancellationTokenRegistration stopping;

    /// <param name="grace">How long requests that are under way have when the program is to stop.</param>
    public EndOfGrace(IHostApplicationLifetime lifetime, TimeProvider clock, TimeSpan grace)
    {
        end = new(Timeout.InfiniteTimeSpan, clock);
        stopping = lifetime.ApplicationStopping.Register(() => end.CancelAfter(grace - Farewell));
    }

    public CancellationToken Token => end.Token;

    public void Dispose()
    {
        stopping.Dispose();
        end.Dispose();
    }
}
