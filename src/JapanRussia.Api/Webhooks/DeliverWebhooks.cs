using JapanRussia.Api.Background;
using JapanRussia.Api.History;
using JapanRussia.Storage;
using JapanRussia.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Webhooks;

/// <summary>
/// While the API serves, tells webhooks of changes. PostgreSQL's notice of a change wakes it, and the clock where that got
/// lost. Each webhook is served by itself, one message after the other: a slow address keeps nobody else waiting. Several
/// servers of one database share the work.
/// </summary>
internal sealed class DeliverWebhooks(
    ListenForChanges listen,
    Writers writers,
    AttemptDelivery attempt,
    WebhookOptions options,
    Bell bell,
    TimeProvider clock,
    ILogger<DeliverWebhooks> log
) : BackgroundService
{
    // the first requests come first
    private static readonly TimeSpan Courtesy = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);
    private readonly Dictionary<Guid, (Bell Bell, Task Serving)> served = [];
    private readonly KeepTrying looking = new("Webhooks wait", clock, log);
    private Task hearing = Task.CompletedTask;
    private DateTimeOffset swept;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await bell.Wait(Courtesy, clock, stoppingToken);
        await looking.Repeat(
            async stopping =>
            {
                await Look(stopping);
                await bell.Wait(Poll, clock, stopping);
                return true;
            },
            stoppingToken
        );
        await Task.WhenAll([.. served.Values.Select(s => s.Serving), hearing]);
    }

    /// <summary>Sees to it that every active webhook is served, and wakes those who serve.</summary>
    private async Task Look(CancellationToken cancellation)
    {
        await using var db = writers.Open();
        var active = await db
            .Webhooks.Where(w => w.State == WebhookState.Active)
            .Select(w => w.Id)
            .ToListAsync(cancellation);
        if (active.Count > 0 && hearing.IsCompleted)
            hearing = Hear(cancellation);
        foreach (var webhook in active)
            if (served.TryGetValue(webhook, out var one) && !one.Serving.IsCompleted)
                one.Bell.Ring();
            else
            {
                var its = new Bell();
                var serving = new KeepTrying($"Webhook {webhook} waits", clock, log);
                served[webhook] = (
                    its,
                    serving.Repeat(stopping => Serve(webhook, its, stopping), cancellation)
                );
            }
        if (clock.GetUtcNow() - swept >= BetweenSweeps)
            await Sweep(db, cancellation);
    }

    private async Task Sweep(ClaimsDb db, CancellationToken cancellation)
    {
        swept = clock.GetUtcNow();
        var old = swept - options.Kept;
        await db
            .WebhookDeliveries.Where(d => d.State != DeliveryState.Pending && d.CreatedAt < old)
            .ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Serves one webhook until it has nothing to do for a while; says whether it is active still.</summary>
    private async Task<bool> Serve(Guid webhook, Bell its, CancellationToken cancellation)
    {
        await SendAll(webhook, cancellation);
        await using var db = writers.Open();
        if (
            !await db.Webhooks.AnyAsync(
                w => w.Id == webhook && w.State == WebhookState.Active,
                cancellation
            )
        )
            return false;
        var due = await TakeMessage.NextDue(webhook, db, cancellation) - clock.GetUtcNow();
        await db.DisposeAsync();
        await its.Wait(
            due is { } wait && wait < Poll ? (wait > Breath ? wait : Breath) : Poll,
            clock,
            cancellation
        );
        return true;
    }

    /// <summary>Sends what is due to one webhook, and makes messages of what changed when nothing is.</summary>
    internal async Task SendAll(Guid webhook, CancellationToken cancellation)
    {
        bool sent,
            queued;
        do
        {
            await using var db = writers.Open();
            sent = await SendNext(webhook, db, cancellation);
            queued = !sent && await QueueMessages.Of(webhook, clock.GetUtcNow(), db, cancellation);
        } while (sent || queued);
    }

    private async Task<bool> SendNext(Guid webhook, ClaimsDb db, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var until = now + TakeMessage.Lease(options);
        if (await TakeMessage.Of(webhook, now, until, db, cancellation) is not { } delivery)
            return false;
        await attempt.Of(delivery, options.Waits, db, cancellation);
        return true;
    }

    private async Task Hear(CancellationToken cancellation)
    {
        using var seat = listen.Join();
        var changed = listen.Changed;
        while (seat is not null)
        {
            await changed
                .WaitAsync(cancellation)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (cancellation.IsCancellationRequested)
                return;
            // the next one first, so that none is told between two looks
            changed = listen.Changed;
            bell.Ring();
        }
    }
}
