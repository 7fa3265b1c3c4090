using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JapanRussia.Api.Tests.History;

public sealed class FeedTests(Api api) : IClassFixture<Api>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Changes_come_in_order_and_the_next_page_is_always_known()
    {
        var from = await api.Version();
        var actor = await api.Given(Some.Actor());
        var topic = await api.Given(Some.Topic());
        await api.Change(
            async db =>
                (await db.FindAsync<JapanRussia.Topics.Topic>(topic.Id))!.Retract(
                    DateTimeOffset.UnixEpoch
                ),
            "A slip."
        );

        var page = await api.Json($"/v1/changes?after={from}&limit=2");
        Assert.Equal(
            [$"actor {actor.Slug} recorded", $"topic {topic.Slug} recorded"],
            page["data"]!.AsArray().Select(Words)
        );
        Assert.True(page["page"]!["has_more"]!.GetValue<bool>());
        var last = await api.Json(TextOf(page["links"]!, "next"));
        Assert.Equal([$"topic {topic.Slug} retracted"], last["data"]!.AsArray().Select(Words));
        Assert.Equal("A slip.", TextOf(last["data"]![0]!, "why"));
        Assert.False(last["page"]!["has_more"]!.GetValue<bool>());
        var none = await api.Json(TextOf(last["links"]!, "next"));
        Assert.Empty(none["data"]!.AsArray());
        Assert.Equal(TextOf(last["page"]!, "next"), TextOf(none["page"]!, "next"));
        Assert.Equal(
            [$"topic {topic.Slug} recorded", $"topic {topic.Slug} retracted"],
            await Since(from, "topic")
        );
        Assert.Empty(await Since(from, "claim,article"));
        Assert.Equal(3, (await api.Table($"/v1/changes.csv?after={from}")).Count);
        Assert.Equal(
            3,
            (await api.Http.GetStringAsync($"/v1/changes.ndjson?after={from}")).Count(c =>
                c == '\n'
            )
        );
    }

    [Fact]
    public async Task A_draft_is_no_news_to_readers_until_it_is_published()
    {
        var story = await Story.In(api);
        var from = await api.Version();
        var (kept, shown) = (
            await story.Records(status: ClaimStatus.Draft),
            await story.Records(status: ClaimStatus.Draft)
        );
        await api.Change(kept, c => c.Reject());
        await api.Change(shown, c => c.Revise(Edits.ContentOf(c) with { Note = "Better." }));
        var before = TextOf((await api.Json($"/v1/changes?after={from}"))["page"]!, "next");
        await api.Change(shown, c => c.Publish());
        await api.Change(shown, c => c.Revise(Edits.ContentOf(c) with { Note = "Best." }));
        await api.Change(shown, c => c.Retract(DateTimeOffset.UnixEpoch));

        string[] public_ =
        [
            $"claim {shown} published",
            $"claim {shown} revised",
            $"claim {shown} retracted",
        ];
        Assert.Equal(public_, await Since(from));
        // whoever had read on past the draft misses nothing
        Assert.Equal(public_, (await api.Rows($"/v1/changes?after={before}")).Select(Words));
        var editor = await api.As(Scope.ReadDrafts);
        var all = JsonNode.Parse(await editor.GetStringAsync($"/v1/changes?after={from}"))![
            "data"
        ]!.AsArray();
        Assert.Equal(7, all.Count);
        foreach (var ending in new[] { ".csv", ".ndjson" })
            Assert.DoesNotContain(
                kept,
                await api.Http.GetStringAsync($"/v1/changes{ending}?after={from}")
            );
    }

    [Theory]
    [InlineData("after=999999999", "invalid_cursor")]
    [InlineData("after=999999999.1", "invalid_cursor")]
    [InlineData("after=x", "invalid_parameter")]
    [InlineData("after=1.x", "invalid_parameter")]
    [InlineData("after=-1", "invalid_parameter")]
    [InlineData("kinds=cat", "invalid_parameter")]
    [InlineData("since=1", "unknown_parameter")]
    [InlineData("as_of=v1", "unknown_parameter")]
    public async Task A_place_that_cannot_be_is_refused(string query, string code) =>
        await api.Problem($"/v1/changes?{query}", HttpStatusCode.BadRequest, code);

    [Fact]
    public async Task A_stream_goes_on_where_it_was_cut_off()
    {
        var from = await api.Version();
        var actor = await api.Given(Some.Actor());
        using var time = new CancellationTokenSource(Soon);
        string last;
        await using (var events = await Events.Open(api.Http, $"/v1/changes?after={from}"))
        {
            var first = (await events.Next(time.Token))!;
            Assert.Equal(("actor.recorded", actor.Slug), (first.Type, TextOf(first.Data, "name")));
            var live = await api.Given(Some.Topic());
            var second = (await events.Next(time.Token))!;
            Assert.Equal(("topic.recorded", live.Slug), (second.Type, TextOf(second.Data, "name")));
            last = events.LastId!;
        }
        var missed = await api.Given(Some.Outlet());

        await using var resumed = await Events.Open(api.Http, $"/v1/changes?after={from}", last);

        Assert.Equal(missed.Slug, TextOf((await resumed.Next(time.Token))!.Data, "name"));
        await using var now = await Events.Open(api.Http, "/v1/changes?after=now&kinds=measure");
        await api.Given(Some.Outlet());
        var measure = await api.Given(Some.Measure());
        Assert.Equal(measure.Slug, TextOf((await now.Next(time.Token))!.Data, "name"));
    }

    [Theory]
    [InlineData("after=now&")]
    [InlineData("after=0&")]
    [InlineData("")]
    public async Task A_stream_that_is_cut_off_before_its_first_event_goes_on_where_it_was(
        string after
    )
    {
        var address = $"/v1/changes?{after}kinds=measure";
        using var time = new CancellationTokenSource(Soon);
        var before = await api.Given(Some.Measure());
        string last;
        await using (var events = await Events.Open(api.Http, address))
            last = await events.Place(time.Token);
        var missed = await api.Given(Some.Measure());

        await using var again = await Events.Open(api.Http, address, last);

        List<string> names = [];
        while (names is not [.., var newest] || newest != missed.Slug)
            names.Add(TextOf((await again.Next(time.Token))!.Data, "name"));
        Assert.Equal(after != "after=now&", names.Contains(before.Slug));
    }

    [Fact]
    public async Task A_stream_misses_nothing_when_its_ear_is_cut_off()
    {
        var from = await api.Version();
        using var time = new CancellationTokenSource(Soon);
        await using var events = await Events.Open(
            api.Http,
            $"/v1/changes?after={from}&kinds=measure"
        );
        var before = await api.Given(Some.Measure());
        Assert.Equal(before.Slug, TextOf((await events.Next(time.Token))!.Data, "name"));

        await using (var source = NpgsqlDataSource.Create(api.ConnectionString))
        await using (
            var cut = source.CreateCommand(
                "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and query = 'listen changes'"
            )
        )
            Assert.True((long)(await cut.ExecuteScalarAsync(time.Token))! >= 1);
        for (var i = 0; i < 3; i++)
        {
            var measure = await api.Given(Some.Measure());
            Assert.Equal(measure.Slug, TextOf((await events.Next(time.Token))!.Data, "name"));
        }
    }

    [Fact]
    public async Task A_stream_of_drafts_ends_with_its_key()
    {
        using var time = new CancellationTokenSource(Soon);
        using var editor = new HttpClient { BaseAddress = api.Http.BaseAddress };
        editor.DefaultRequestHeaders.Authorization = new(
            "Bearer",
            await api.Key("revoked soon", Scope.ReadDrafts)
        );
        var story = await Story.In(api);
        await using var events = await Events.Open(editor, "/v1/changes?after=now&kinds=claim");
        var draft = await story.Records(status: ClaimStatus.Draft);
        Assert.Equal(draft, TextOf((await events.Next(time.Token))!.Data, "name"));
        await using (var db = api.Database())
            await db.ApiKeys.Where(k => k.Name == "revoked soon").ExecuteDeleteAsync(time.Token);
        await Task.Delay(TimeSpan.FromSeconds(5), time.Token);

        await story.Records(status: ClaimStatus.Draft);

        Assert.Null(await events.Next(time.Token));
    }

    [Fact]
    public async Task A_silent_stream_shows_that_it_is_alive()
    {
        await using var events = await Events.Open(api.Http, "/v1/changes?after=now&kinds=review");
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(17));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => events.Next(time.Token));

        Assert.True(events.Heartbeats > 0);
    }

    [Fact]
    public async Task Head_of_a_stream_ends()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/v1/changes");
        request.Headers.Add("Accept", "text/event-stream");
        using var answer = await api.Http.SendAsync(request).WaitAsync(Soon);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
    }

    private async Task<IEnumerable<string>> Since(long version, string? kinds = null) =>
        (
            await api.Rows($"/v1/changes?after={version}{(kinds is null ? "" : $"&kinds={kinds}")}")
        ).Select(Words);

    private static string Words(JsonNode? change) =>
        $"{change!["kind"]} {change["name"]} {change["action"]}";
}
