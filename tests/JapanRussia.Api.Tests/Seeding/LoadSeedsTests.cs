using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Seeding;
using JapanRussia.Texts;
using JapanRussia.Values.Identities;
using JapanRussia.Values.Rules;
using JapanRussia.Values.Text;
using JapanRussia.Writing;

namespace JapanRussia.Api.Tests.Seeding;

public sealed class LoadSeedsTests(Postgres postgres) : IAsyncLifetime, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("seeds-").FullName;
    private readonly Api api = new(postgres);

    public async ValueTask InitializeAsync()
    {
        await api.InitializeAsync();
        foreach (
            var file in Directory.GetFiles(SeededApi.Seeds, "*.json", SearchOption.AllDirectories)
        )
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(SeededApi.Seeds, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [Fact]
    public async Task A_second_load_changes_nothing()
    {
        var first = await Load();
        var version = await DatasetVersion();
        var second = await Load();

        Assert.True(first.Added > 300);
        Assert.Equal((0, 0, 0), (second.Added, second.Revised, second.Retracted));
        Assert.Equal(first.Added, second.Unchanged);
        Assert.Equal(version, await DatasetVersion());
    }

    [Fact]
    public async Task A_changed_row_arrives_and_no_other_is_touched()
    {
        await Load();
        Edit("mead-high-stakes-talks", article => article["claims"]![0]!["certainty"] = "possible");

        var report = await Load();

        Assert.Equal((0, 1, 0), (report.Added, report.Revised, report.Retracted));
        var claim = Assert.Single(await api.Rows("/v1/claims?key=mead-high-stakes-talks/001"))!;
        Assert.Equal("possible", claim["certainty"]!.GetValue<string>());
        Assert.Equal(2, claim["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_changed_part_counts_as_a_change_of_its_claim()
    {
        await Load();
        Edit(
            "mead-high-stakes-talks",
            article => article["claims"]![0]!["evidence"]!.AsArray()[0]!["end"] = 60
        );

        var report = await Load();

        Assert.Equal((0, 1, 0), (report.Added, report.Revised, report.Retracted));
        var claim = Assert.Single(await api.Rows("/v1/claims?key=mead-high-stakes-talks/001"))!;
        Assert.Equal(60, claim["evidence"]![0]!["end"]!.GetValue<int>());
        Assert.Equal(2, claim["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task Rows_of_a_list_may_change_places_and_ties_their_keys()
    {
        await Load();
        Edit(
            "mead-high-stakes-talks",
            article =>
            {
                var topics = article["propositions"]!
                    .AsArray()
                    .First(p => p!["topics"]!.AsArray().Count > 1)!["topics"]!.AsArray();
                var first = topics[0]!.DeepClone();
                topics.RemoveAt(0);
                topics.Add(first);
                var claim = article["claims"]!
                    .AsArray()
                    .First(c => c!["alternative_claimants"] is not null)!;
                var lead = claim["claimant"]!.DeepClone();
                claim["claimant"] = claim["alternative_claimants"]![0]!.DeepClone();
                claim["alternative_claimants"] = new JsonArray(lead);
            }
        );
        EditFile(
            "relations.json",
            relations =>
            {
                var ties = relations["propositions"]!.AsArray();
                (ties[0]!["key"], ties[1]!["key"]) = (
                    ties[1]!["key"]!.DeepClone(),
                    ties[0]!["key"]!.DeepClone()
                );
            }
        );

        var report = await Load();

        Assert.Equal((0, 4, 0), (report.Added, report.Revised, report.Retracted));
    }

    [Fact]
    public async Task An_article_may_be_called_otherwise()
    {
        await Load();
        var old = Path.Combine(folder, "articles", "mead-high-stakes-talks.json");
        var renamed = File.ReadAllText(old)
            .Replace("mead-high-stakes-talks", "mead-renamed", StringComparison.Ordinal);
        File.Delete(old);
        File.WriteAllText(Path.Combine(folder, "articles", "mead-renamed.json"), renamed);
        EditFile(
            "relations.json",
            relations =>
            {
                foreach (var tie in relations["claims"]!.AsArray())
                foreach (var end in new[] { "from", "to" })
                    tie![end] = tie[end]!
                        .GetValue<string>()
                        .Replace(
                            "mead-high-stakes-talks",
                            "mead-renamed",
                            StringComparison.Ordinal
                        );
            }
        );

        await Load();

        await api.Problem("/v1/articles/mead-high-stakes-talks", HttpStatusCode.Gone, "gone");
        Assert.NotEmpty(await api.Rows("/v1/claims?article=mead-renamed"));
    }

    [Fact]
    public async Task A_row_that_left_the_files_is_retracted_and_comes_back_with_them()
    {
        await Load();
        var id = (await api.Rows("/v1/claims?key=mead-high-stakes-talks/001"))[0]![
            "id"
        ]!.GetValue<string>();
        JsonNode? taken = null;
        Edit(
            "mead-high-stakes-talks",
            article =>
            {
                taken = article["claims"]![0]!.DeepClone();
                article["claims"]!.AsArray().RemoveAt(0);
            }
        );

        var report = await Load();

        Assert.Equal((0, 0, 1), (report.Added, report.Revised, report.Retracted));
        await api.Problem($"/v1/claims/{id}", HttpStatusCode.Gone, "gone");
        Edit("mead-high-stakes-talks", article => article["claims"]!.AsArray().Insert(0, taken));
        await Load();
        Assert.Equal(3, (await api.Json($"/v1/claims/{id}"))["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task What_others_recorded_stays_as_it_is()
    {
        var story = await Story.In(api);
        var key = await story.Records();

        await Load();
        await Load();

        Assert.Equal([key], await api.Keys(story.Address));
    }

    [Fact]
    public async Task Files_with_a_problem_are_not_loaded_at_all()
    {
        Edit("mead-high-stakes-talks", article => article["claims"]![3]!["claimant"] = "nobody");

        Assert.Null(ReadSeeds.From(folder).Set);
        Assert.Empty(await api.Rows("/v1/claims"));
    }

    [Fact]
    public async Task Rows_that_do_not_fit_a_text_that_is_attached_are_not_loaded()
    {
        const string Text = "🚢 Two ships left the harbour, said the mayor.\n";
        var mead = JsonNode.Parse(
            File.ReadAllText(Path.Combine(folder, "articles", "mead-high-stakes-talks.json"))
        )!;
        var article = mead["article"]!;
        article["slug"] = "harbour-news";
        article["text"] = new JsonObject
        {
            ["sha256"] = SpanHash.Of(Text),
            ["characters"] = CodePoints.Count(Text),
            ["verified_on"] = "2020-05-01",
        };
        article["sections"] = JsonNode.Parse("""[{"key":"body","kind":"body","paragraphs":"1"}]""");
        var claim = mead["claims"]![0]!.DeepClone();
        claim.AsObject().Remove("quote");
        claim["section"] = "body";
        claim["evidence"] = JsonNode.Parse(
            $$"""[{"role":"content","paragraph":1,"start":2,"end":11,"start_utf16":3,"end_utf16":12,"sha256":"{{SpanHash.Of("Two ships")}}"}]"""
        );
        mead["propositions"] = new JsonArray();
        mead["claims"] = new JsonArray(claim);
        File.WriteAllText(
            Path.Combine(folder, "articles", "harbour-news.json"),
            mead.ToJsonString()
        );
        await Load();
        await using (var db = api.Database())
        {
            var comparison = await CompareText.Of(
                db,
                NameBasedId.Of("article", "harbour-news"),
                new(Text),
                CancellationToken.None
            );
            await AttachText.Into(
                db,
                comparison,
                null,
                DateTimeOffset.UnixEpoch,
                CancellationToken.None
            );
            await db.SaveAsync(Some.Editor, TimeProvider.System, CancellationToken.None);
        }
        var version = await DatasetVersion();
        Assert.Equal(0, (await Load()).Revised);

        Edit("harbour-news", a => a["claims"]![0]!["evidence"]![0]!["paragraph"] = 7);
        Edit("harbour-news", a => a["claims"]![0]!["quote"] = "three trains");
        var broken = await Assert.ThrowsAsync<RuleViolation>(Load);

        Assert.Equal(
            ["harbour-news/001/evidence/0/paragraph", "harbour-news/001/quote"],
            broken.Parts.Select(p => p.Member)
        );
        Assert.Equal(version, await DatasetVersion());
    }

    private async Task<SeedReport> Load()
    {
        var reading = ReadSeeds.From(folder);
        Assert.Empty(reading.Problems);
        await using var db = api.Database();
        return await LoadSeeds.Into(db, reading.Set!, TimeProvider.System, CancellationToken.None);
    }

    private void Edit(string article, Action<JsonNode> change) =>
        EditFile(Path.Combine("articles", article + ".json"), change);

    private void EditFile(string file, Action<JsonNode> change)
    {
        var path = Path.Combine(folder, file);
        var content = JsonNode.Parse(File.ReadAllText(path))!;
        change(content);
        File.WriteAllText(path, content.ToJsonString());
    }

    private async Task<long> DatasetVersion() =>
        (await api.Json("/v1/claims?limit=1"))["meta"]!["dataset_version"]!.GetValue<long>();

    public async ValueTask DisposeAsync()
    {
        await api.DisposeAsync();
        Dispose();
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
