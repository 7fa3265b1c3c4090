using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Seeding;

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

    private async Task<SeedReport> Load()
    {
        var reading = ReadSeeds.From(folder);
        Assert.Empty(reading.Problems);
        await using var db = api.Database();
        return await LoadSeeds.Into(db, reading.Set!, TimeProvider.System, CancellationToken.None);
    }

    private void Edit(string article, Action<JsonNode> change)
    {
        var path = Path.Combine(folder, "articles", article + ".json");
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
