using System.Diagnostics;
using System.Globalization;
using JapanRussia.Claims;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Tests.History;

/// <summary>Eight write at once, and nobody who follows the feed misses, doubles or reorders anything. With EVENTS=10000 it is a drill.</summary>
public sealed class FeedUnderWritersTests(Api api) : IClassFixture<Api>
{
    private const int Writers = 8;
    private static readonly int Total = int.Parse(
        Environment.GetEnvironmentVariable("EVENTS") ?? "400",
        CultureInfo.InvariantCulture
    );

    [Fact]
    [Trait("Category", "drill")]
    public async Task A_poller_and_a_stream_see_every_change_once_and_in_order()
    {
        var story = await Story.In(api);
        var from = await api.Version();
        using var time = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        using var written = new CancellationTokenSource();
        var polled = Poll(from, written.Token);
        var streamed = Stream(from, written, time.Token);

        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Write(w, story)));
        clock.Stop();
        await written.CancelAsync();

        await using var db = api.Database();
        var all = await db
            .Changes.Where(c => c.Version > from)
            .OrderBy(c => c.Version)
            .ThenBy(c => c.Position)
            .Select(c => new
            {
                c.Version,
                c.Position,
                c.Kind,
            })
            .ToListAsync(time.Token);
        Assert.True(all.Count >= Total, $"{all.Count}");
        // drafts that were recorded, every third, are shown when they are published
        var shown = await db
            .Revisions.Where(r => r.DatasetVersion > from && r.Shown)
            .OrderBy(r => r.DatasetVersion)
            .ThenBy(r => r.Position)
            .Select(r => $"{r.DatasetVersion}.{r.Position}")
            .ToListAsync(time.Token);
        Assert.Equal(shown, await polled);
        Assert.Equal(shown, await streamed);
        // versions follow one another without gaps
        Assert.Equal(
            all.Select(c => c.Version).Distinct(),
            Enumerable.Range(1, (int)(all[^1].Version - from)).Select(i => from + i)
        );
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Writers} writers, {all.Count} changes in {clock.Elapsed.TotalSeconds:F1} s: {all.Count / clock.Elapsed.TotalSeconds:F0} change sets a second; {shown.Count} shown, 0 lost, 0 doubled, 0 out of order"
        );
    }

    private async Task Write(int writer, Story story)
    {
        for (var i = 0; i < Total / Writers; i++)
            if (i % 3 == 0)
                await api.Given(Some.Actor());
            else if (i % 3 == 1)
                await story.Records(status: ClaimStatus.Draft);
            else
                await api.Change(async db =>
                {
                    // another writer may have taken it: then this one has nothing to do but is seen to
                    var key = $"{story.Article.Slug}/{writer}-{i}";
                    db.Add(
                        Claim.Record(key, await ContentOf(db, story), new(), ClaimStatus.Published)
                    );
                });
    }

    private static async Task<ClaimContent> ContentOf(
        JapanRussia.Storage.ClaimsDb db,
        Story story
    ) =>
        Edits.ContentOf(
            await db
                .Claims.Include(c => c.Claimants)
                .Include(c => c.Evidence)
                .FirstAsync(c => c.ArticleId == story.Article.Id)
        );

    private async Task<List<string>> Poll(long from, CancellationToken written)
    {
        List<string> seen = [];
        var next = $"/v1/changes?after={from}&limit=50";
        while (true)
        {
            var last = written.IsCancellationRequested;
            var page = await api.Json(next);
            seen.AddRange(
                page["data"]!.AsArray().Select(c => $"{c!["dataset_version"]}.{c["position"]}")
            );
            next = TextOf(page["links"]!, "next");
            if (last && !page["page"]!["has_more"]!.GetValue<bool>())
                return seen;
        }
    }

    /// <summary>Follows the stream, cut off now and then.</summary>
    private async Task<List<string>> Stream(
        long from,
        CancellationTokenSource written,
        CancellationToken cancellation
    )
    {
        List<string> seen = [];
        string? last = null;
        while (true)
        {
            await using var events = await Events.Open(api.Http, $"/v1/changes?after={from}", last);
            for (var i = 0; i < Total / 4; i++)
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                patience.CancelAfter(TimeSpan.FromSeconds(3));
                try
                {
                    seen.Add((await events.Next(patience.Token))!.Id);
                }
                catch (OperationCanceledException)
                    when (written.IsCancellationRequested && !cancellation.IsCancellationRequested)
                {
                    return seen;
                }
            }
            last = events.LastId;
        }
    }
}
