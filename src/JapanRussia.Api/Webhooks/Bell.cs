using System.Threading.Channels;

namespace JapanRussia.Api.Webhooks;

/// <summary>Wakes the one who waits for something to do. Rung while nobody waits, it wakes the next one.</summary>
internal sealed class Bell
{
    private readonly Channel<bool> rings = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    internal void Ring() => rings.Writer.TryWrite(true);

    internal async Task Wait(TimeSpan most, TimeProvider clock, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var rung = rings.Reader.ReadAsync(either.Token).AsTask();
        await Task.WhenAny(rung, Task.Delay(most, clock, either.Token));
        await either.CancelAsync();
        await ((Task)rung).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
