using JapanRussia.Api.History;
using JapanRussia.Api.Webhooks;
using JapanRussia.Rest.Requests;
using JapanRussia.Storage;
using JapanRussia.Webhooks;
using JapanRussia.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace JapanRussia.Api.Tests.Webhooks;

/// <summary>What takes days, on a clock that the test turns.</summary>
public sealed class SlowRetryTests(Postgres postgres) : IAsyncLifetime
{
    private static readonly WebhookOptions Options = new()
    {
        AllowHttp = true,
        AllowNetworks = [System.Net.IPNetwork.Parse("127.0.0.0/8")],
        Ports = null,
    };

    private readonly Clock clock = new();
    private string connectionString = "";
    private Receiver receiver = null!;
    private Guid webhook;

    public async ValueTask InitializeAsync()
    {
        connectionString = await postgres.Copy();
        receiver = await Receiver.Start();
        webhook = await Register();
    }

    [Fact]
    public async Task Attempts_are_made_over_a_day_and_a_half_and_then_no_more()
    {
        receiver.Answers = (_, _) => Task.FromResult(500);
        await Record();
        using var send = Sender();

        List<int> attempts = [];
        foreach (var wait in (TimeSpan[])[TimeSpan.Zero, .. Options.Waits])
        {
            // a fifth is left to chance
            clock.Now += wait * 0.75;
            await Deliver(send);
            attempts.Add(receiver.All.Count);
            clock.Now += wait * 0.5;
            await Deliver(send);
        }
        clock.Now += TimeSpan.FromDays(3);
        await Deliver(send);

        Assert.Equal([1, 1, 2, 3, 4, 5, 6, 7], attempts);
        Assert.Equal(8, receiver.All.Count);
        await using var db = Database();
        var row = await db.WebhookDeliveries.SingleAsync();
        Assert.Equal((DeliveryState.Failed, 8, 500), (row.State, row.Attempts, row.StatusCode));
        Assert.Equal(WebhookState.Active, (await db.Webhooks.SingleAsync()).State);
    }

    [Fact]
    public async Task A_webhook_that_fails_for_days_is_disabled()
    {
        receiver.Answers = (_, _) => Task.FromResult(500);
        using var send = Sender();

        for (var day = 0; day < 7; day++)
        {
            await Record();
            await Deliver(send);
            clock.Now += TimeSpan.FromDays(1);
        }

        await using var db = Database();
        var hook = await db.Webhooks.SingleAsync();
        Assert.Equal(WebhookState.Disabled, hook.State);
        Assert.Equal("It answered 500 InternalServerError", hook.DisabledWhy);
        Assert.Equal(clock.Now - TimeSpan.FromDays(2), hook.UpdatedAt);
        Assert.Equal(2, hook.Version);
    }

    [Fact]
    public async Task One_good_answer_ends_the_count_of_days()
    {
        receiver.Answers = (_, n) => Task.FromResult(n == 4 ? 204 : 500);
        using var send = Sender();

        for (var day = 0; day < 7; day++)
        {
            await Record();
            await Deliver(send);
            clock.Now += TimeSpan.FromDays(1);
        }

        await using var db = Database();
        Assert.Equal(WebhookState.Active, (await db.Webhooks.SingleAsync()).State);
    }

    [Fact]
    public async Task What_a_server_took_before_it_died_is_sent_by_another_later()
    {
        await Record();
        var until = clock.Now + TakeMessage.Lease(Options);
        await using var db = Database();
        await QueueMessages.Of(webhook, clock.Now, db, CancellationToken.None);
        var taken = await TakeMessage.Of(webhook, clock.Now, until, db, CancellationToken.None);
        Assert.NotNull(taken);
        using var send = Sender();

        await Deliver(send);
        Assert.Empty(receiver.All);
        clock.Now = until;
        await Deliver(send);

        Assert.EndsWith($"{taken.Id:N}", Assert.Single(receiver.All).Id);
        var row = await db.WebhookDeliveries.AsNoTracking().SingleAsync();
        Assert.Equal((DeliveryState.Delivered, 2), (row.State, row.Attempts));
    }

    [Fact]
    public async Task A_message_is_taken_by_one_of_many_at_once()
    {
        for (var i = 0; i < 20; i++)
            await Record();
        await using (var db = Database())
            await QueueMessages.Of(webhook, clock.Now, db, CancellationToken.None);

        var taken = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async _ =>
                {
                    await using var db = Database();
                    List<Guid> mine = [];
                    var until = clock.Now + TakeMessage.Lease(Options);
                    while (await TakeMessage.Of(webhook, clock.Now, until, db, default) is { } one)
                        mine.Add(one.Id);
                    return mine;
                })
        );

        var all = taken.SelectMany(t => t).ToList();
        Assert.Equal(all.Distinct().Count(), all.Count);
        Assert.Equal(20, all.Count);
    }

    private async Task<Guid> Register()
    {
        await using var db = Database();
        var hook = Webhook.Register(
            new(receiver.Url, null, ["actor"], [], false, WebhookState.Active),
            "test",
            clock.Now,
            0,
            0
        );
        db.Add(hook);
        await db.SaveChangesAsync();
        return hook.Id;
    }

    private async Task Record()
    {
        await using var db = Database();
        db.Add(Some.Actor());
        await db.SaveAsync(Some.Editor, clock, CancellationToken.None);
    }

    private SendMessage Sender() => new(new AddressGuard(Options), Options, clock);

    private async Task Deliver(SendMessage send)
    {
        using var deliver = new DeliverWebhooks(
            new ListenForChanges(
                () => connectionString,
                TimeProvider.System,
                NullLogger<ListenForChanges>.Instance
            ),
            new Writers(connectionString),
            new AttemptDelivery(
                send,
                Options,
                OwnAddress.Read(new ConfigurationBuilder().Build()),
                clock
            ),
            Options,
            new Bell(),
            clock,
            NullLogger<DeliverWebhooks>.Instance
        );
        await deliver.SendAll(webhook, CancellationToken.None);
    }

    private ClaimsDb Database() => new(StorageSetup.OptionsFor(connectionString));

    public ValueTask DisposeAsync() => receiver.DisposeAsync();

    private sealed class Clock : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
