using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Api.Tests.History;
using JapanRussia.Claims;
using JapanRussia.Values.Dates;

namespace JapanRussia.Api.Tests.Lists;

public sealed class PageTests(Api api) : IClassFixture<Api>
{
    [Theory]
    [InlineData("key")]
    [InlineData("-key")]
    [InlineData("created_at")]
    [InlineData("-created_at")]
    [InlineData("updated_at")]
    [InlineData("-updated_at")]
    [InlineData("published_on")]
    [InlineData("-published_on")]
    [InlineData("said_on")]
    [InlineData("-said_on")]
    [InlineData("about")]
    [InlineData("-about")]
    public async Task Walking_by_seven_meets_every_claim_once_while_others_are_inserted(string sort)
    {
        var story = await Story.In(api);
        List<string> before = [];
        for (var i = 0; i < 30; i++)
            before.Add(
                await story.Records(c =>
                    c with
                    {
                        SaidOn = i % 3 == 0 ? null : PartialDate.Parse($"20{10 + i % 5}"),
                        About = i % 2 == 0 ? null : PartialDate.Parse($"2016-{1 + i % 4:00}"),
                    }
                )
            );

        List<string> met = [];
        var next = $"{story.Address}&limit=7&sort={sort}";
        while (next is not null)
        {
            var page = await api.Json(next);
            met.AddRange(page["data"]!.AsArray().Select(r => r!["key"]!.GetValue<string>()));
            next = page["links"]!["next"]?.GetValue<string>();
            Assert.Equal(next is not null, page["page"]!["has_more"]!.GetValue<bool>());
            await story.Records(c =>
                c with
                {
                    SaidOn = PartialDate.Parse("2012"),
                    About = PartialDate.Parse("2016-02"),
                }
            );
        }

        Assert.Equal(met.Count, met.Distinct().Count());
        Assert.Empty(before.Except(met));
    }

    [Theory]
    [InlineData("key")]
    [InlineData("-created_at")]
    [InlineData("said_on")]
    public async Task Walking_meets_every_claim_that_stays_once_while_others_come_and_go(
        string sort
    )
    {
        var story = await Story.In(api);
        List<string> staying = [];
        Queue<string> leaving = [];
        for (var i = 0; i < 40; i++)
            if (i % 3 == 0)
                leaving.Enqueue(await story.Records());
            else
                staying.Add(await story.Records());

        List<string> met = [];
        var next = $"{story.Address}&limit=4&sort={sort}";
        while (next is not null)
        {
            var page = await api.Json(next);
            met.AddRange(page["data"]!.AsArray().Select(r => r!["key"]!.GetValue<string>()));
            next = page["links"]!["next"]?.GetValue<string>();
            // the page's last row among them: a place is one whether or not a row stands there
            foreach (var gone in leaving.Take(1).Append(met[^1]).Except(staying).ToList())
                await api.Change(gone, c => c.Retract(DateTimeOffset.UnixEpoch));
            leaving.TryDequeue(out _);
            leaving.Enqueue(await story.Records());
        }

        Assert.Equal(met.Count, met.Distinct().Count());
        Assert.Empty(staying.Except(met));
    }

    [Fact]
    public async Task Rows_without_a_date_come_last_in_both_directions()
    {
        var story = await Story.In(api);
        var unknown = await story.Records();
        var old = await story.Records(c => c with { SaidOn = PartialDate.Parse("1956") });
        var recent = await story.Records(c => c with { SaidOn = PartialDate.Parse("2016-12") });

        Assert.Equal([old, recent, unknown], await api.Keys($"{story.Address}&sort=said_on"));
        Assert.Equal([recent, old, unknown], await api.Keys($"{story.Address}&sort=-said_on"));
    }

    [Fact]
    public async Task The_next_page_is_linked_in_the_header_too()
    {
        var story = await Story.In(api);
        await story.Records();
        await story.Records();

        using var answer = await api.Http.GetAsync($"{story.Address}&limit=1");
        var page = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal(
            $"<{page["links"]!["next"]}>; rel=\"next\"",
            answer.Headers.GetValues("Link").Single()
        );
    }

    [Fact]
    public async Task A_cursor_is_good_for_its_own_query_only()
    {
        var story = await Story.In(api);
        for (var i = 0; i < 3; i++)
            await story.Records();
        var cursor = (await api.Json($"{story.Address}&limit=1"))["page"]![
            "next_cursor"
        ]!.GetValue<string>();
        var tampered = (cursor[0] == 'A' ? 'B' : 'A') + cursor[1..];

        Assert.Equal(2, (await api.Rows($"{story.Address}&limit=5&cursor={cursor}")).Count);
        foreach (
            var address in new[]
            {
                $"/v1/claims?cursor={cursor}",
                $"{story.Address}&stance=denies&cursor={cursor}",
                $"{story.Address}&sort=-key&cursor={cursor}",
                $"{story.Address}&cursor={tampered}",
                $"{story.Address}&cursor={cursor[..^4]}",
                $"{story.Address}&cursor=x",
                $"{story.Address}&cursor=",
                $"/v1/actors?cursor={cursor}",
            }
        )
            await api.Problem(address, HttpStatusCode.BadRequest, "invalid_cursor");
    }

    [Fact]
    public async Task Included_objects_stand_once_each()
    {
        var story = await Story.In(api);
        await story.Records();
        await story.Records();

        var page = await api.Json($"{story.Address}&include=article,proposition,claimant");

        var included = page["included"]!;
        Assert.Equal(
            story.Article.Slug,
            included["articles"]!.AsArray().Single()!["slug"]!.GetValue<string>()
        );
        Assert.Equal(
            story.Proposition.Slug,
            included["propositions"]!.AsArray().Single()!["slug"]!.GetValue<string>()
        );
        Assert.Equal(
            story.Author.Slug,
            included["actors"]!.AsArray().Single()!["slug"]!.GetValue<string>()
        );
        Assert.Null((await api.Json(story.Address))["included"]);
    }

    [Fact]
    public async Task A_list_is_not_sent_again_in_the_same_form_until_anything_changes()
    {
        var story = await Story.In(api);
        await story.Records();
        using var first = await api.Http.GetAsync(story.Address);
        Assert.True(first.Headers.ETag!.IsWeak);

        async Task<HttpStatusCode> Again(string accept)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, story.Address);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag);
            request.Headers.Add("Accept", accept);
            using var answer = await api.Http.SendAsync(request);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.NotModified, await Again("application/json"));
        Assert.Equal(HttpStatusCode.OK, await Again("text/csv"));
        await story.Records();
        Assert.Equal(HttpStatusCode.OK, await Again("application/json"));
    }

    [Fact]
    public async Task One_page_takes_the_same_number_of_statements_whatever_its_length()
    {
        var story = await Story.In(api);
        for (var i = 0; i < 20; i++)
            await story.Records(c =>
                story.By(story.Author, c) with
                {
                    Via = [new(story.Author.Id, null, null, Stance.Reports)],
                }
            );

        var one = await Statements($"{story.Address}&limit=1&include=article,relations");

        Assert.InRange(one, 3, 6);
        Assert.Equal(one, await Statements($"{story.Address}&limit=20&include=article,relations"));

        async Task<int> Statements(string address)
        {
            var count = 0;
            // other classes' tests run beside this one
            var database = new Npgsql.NpgsqlConnectionStringBuilder(api.ConnectionString).Database!;
            using var listener = new System.Diagnostics.ActivityListener
            {
                ShouldListenTo = source => source.Name == "Npgsql",
                Sample = (
                    ref System.Diagnostics.ActivityCreationOptions<System.Diagnostics.ActivityContext> _
                ) => System.Diagnostics.ActivitySamplingResult.AllData,
                ActivityStopped = activity =>
                {
                    if (
                        activity.GetTagItem("db.query.text") is string sql
                        && sql.Contains("FROM", StringComparison.Ordinal)
                        && database.Equals(activity.GetTagItem("db.namespace"))
                    )
                        Interlocked.Increment(ref count);
                },
            };
            System.Diagnostics.ActivitySource.AddActivityListener(listener);
            await api.Rows(address);
            return count;
        }
    }
}
