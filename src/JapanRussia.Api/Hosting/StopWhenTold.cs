namespace JapanRussia.Api.Hosting;

/// <summary>The host stops when the program tells it to, which hears of signals by itself.</summary>
internal sealed class StopWhenTold : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
