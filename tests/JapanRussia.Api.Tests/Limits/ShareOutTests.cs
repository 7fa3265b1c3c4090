using System.Net;
using JapanRussia.Api.Hosting;
using JapanRussia.Api.Tests.Lists;
using Npgsql;

namespace JapanRussia.Api.Tests.Limits;

/// <summary>An API that answers one of each sort for a caller at a time, and two for all.</summary>
public sealed class SharedApi(Postgres postgres) : Api(postgres)
{
    protected internal override Dictionary<string, string?> Settings =>
        new(base.Settings)
        {
            ["Shares:HeavyPerCaller"] = "1",
            ["Shares:Heavy"] = "2",
            ["Shares:TablesPerCaller"] = "1",
            ["Shares:Tables"] = "2",
            ["Shares:EventsPerCaller"] = "1",
            ["Shares:Events"] = "2",
        };
}

public sealed class ShareOutTests(SharedApi api) : IClassFixture<SharedApi>
{
    private readonly CancellationToken soon = new CancellationTokenSource(
        TimeSpan.FromSeconds(30)
    ).Token;

    [Theory]
    [InlineData("/v1/figures")]
    [InlineData("/v1/figures.csv")]
    [InlineData("/v1/claims?limit=1&count=exact")]
    [InlineData("/v1/claims?limit=1&facets=stance")]
    [InlineData("/v1/stance-matrix?rows=actor&columns=topic")]
    public async Task Of_what_takes_long_a_caller_has_one_at_a_time_and_all_together_two(
        string path
    )
    {
        await (await Story.In(api)).Records();
        // until it is let go nothing that counts comes to an end
        await using var source = NpgsqlDataSource.Create(api.ConnectionString);
        await using var connection = await source.OpenConnectionAsync(soon);
        await using var held = await connection.BeginTransactionAsync(soon);
        await new NpgsqlCommand(
            "lock table claims, claim_figures in access exclusive mode",
            connection
        ).ExecuteNonQueryAsync(soon);

        var first = Ask("127.0.2.1");
        await IsAsked(1);
        var again = Ask("127.0.2.1");
        var second = Ask("127.0.2.2");
        await IsAsked(2);
        var third = Ask("127.0.2.3");
        await Refused(await again, HttpStatusCode.TooManyRequests, "too_many_at_once");
        await Refused(await third, HttpStatusCode.ServiceUnavailable, "busy");
        // what is light has its own share
        using var light = await api.Http.GetAsync("/v1/outlets?limit=1", soon);
        Assert.Equal(HttpStatusCode.OK, light.StatusCode);
        await held.RollbackAsync(soon);

        foreach (var waiting in new[] { first, second })
        {
            await using var answer = await waiting;
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.True((await answer.Take(soon)).Ended);
        }
        await using var next = await Ask("127.0.2.1");
        Assert.Equal(HttpStatusCode.OK, next.Status);

        Task<SlowClient> Ask(string from) => SlowClient.Ask(api.Http.BaseAddress!, path, from);

        async Task IsAsked(int many)
        {
            await using var look = source.CreateCommand(
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
            );
            while ((long)(await look.ExecuteScalarAsync(soon))! < many)
                soon.ThrowIfCancellationRequested();
        }
    }

    [Fact]
    public async Task Of_events_a_caller_has_one_stream_and_all_together_two()
    {
        await using var first = await Ask("127.0.3.1");
        await Refused(await Ask("127.0.3.1"), HttpStatusCode.TooManyRequests, "too_many_at_once");
        await using var second = await Ask("127.0.3.2");
        await Refused(await Ask("127.0.3.3"), HttpStatusCode.ServiceUnavailable, "busy");

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(HttpStatusCode.OK, second.Status);

        Task<SlowClient> Ask(string from) =>
            SlowClient.Ask(api.Http.BaseAddress!, "/v1/changes", from, "text/event-stream");
    }

    [Theory]
    [InlineData("Shares:Heavy", "many", "Shares__Heavy is 'many', which is no whole number.")]
    [InlineData("Shares:TablesPerCaller", "-1", "Shares__TablesPerCaller is '-1'")]
    [InlineData("Shares:GraceSeconds", "1", "Shares__GraceSeconds is 1, which is less than 2.")]
    public void A_setting_that_cannot_be_is_told_at_the_start(
        string name,
        string value,
        string message
    ) =>
        Assert.StartsWith(
            message,
            Assert
                .Throws<IOException>(() =>
                    ClaimsApi.Build(
                        api.ConnectionString,
                        settings: new Dictionary<string, string?> { [name] = value }
                    )
                )
                .Message
        );

    private async Task Refused(SlowClient client, HttpStatusCode status, string code)
    {
        await using var refused = client;
        var (text, _) = await client.Take(soon);
        Assert.Equal(status, client.Status);
        Assert.Contains($"\"code\":\"{code}\"", text);
        Assert.Equal(TimeSpan.FromSeconds(5), client.RetryAfter);
    }
}
