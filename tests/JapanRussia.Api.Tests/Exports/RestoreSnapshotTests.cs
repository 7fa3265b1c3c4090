using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JapanRussia.Claims;
using JapanRussia.Exports;
using JapanRussia.Storage;
using JapanRussia.Writing;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Tests.Exports;

public sealed class RestoreSnapshotTests(SeededApi seeded, Postgres postgres)
    : IClassFixture<SeededApi>
{
    [Fact]
    public async Task Restored_and_exported_again_every_file_has_the_same_bytes()
    {
        using var exports = new ExportFolder();
        var story = await Story.In(seeded);
        var measure = await seeded.Given(Some.Measure());
        await story.Records(c =>
            c with
            {
                Note = "=1+1, \"quoted\"\r\nи ещё\n日本 🏝 \\ \u2028",
                Condition = "",
                Figures = [new(measure.Id, Qualifier.Exact, 1.500m, null, null, null)],
            }
        );
        await story.Records(status: ClaimStatus.Draft);
        var gone = await seeded.Given(Some.Actor());
        await using (var db = seeded.Database())
        {
            var actor = await db.Actors.SingleAsync(a => a.Id == gone.Id);
            actor.Retract(DateTimeOffset.UnixEpoch);
            await db.SaveAsync(Some.Editor, TimeProvider.System, CancellationToken.None);
        }
        var first = await Make(exports, "first");
        var restored = await postgres.Copy();

        var (_, rows) = await RestoreSnapshot.Into(restored, first.Folder, CancellationToken.None);
        var (second, _) = await MakeSnapshot.Of(
            restored,
            exports.Of("second"),
            ExportFolder.Day.AddDays(30),
            CancellationToken.None
        );

        Assert.True(rows > 3000, $"{rows}");
        Assert.Equal(ExportFolder.Files(first.Folder), ExportFolder.Files(second.Folder));
        await using var copy = new ClaimsDb(StorageSetup.OptionsFor(restored));
        Assert.False(await copy.Claims.AnyAsync(c => c.Status != ClaimStatus.Published));
        Assert.True(await copy.Claims.AnyAsync(c => c.PublishedFrom != null));
        Assert.Equal(await copy.Claims.CountAsync(), await copy.ClaimSearches.CountAsync());
    }

    [Fact]
    public async Task A_database_with_rows_is_refused()
    {
        using var exports = new ExportFolder();
        var snapshot = await Make(exports, "full");

        var fault = await Assert.ThrowsAsync<SnapshotFault>(() =>
            RestoreSnapshot.Into(seeded.ConnectionString, snapshot.Folder, CancellationToken.None)
        );

        Assert.Contains("not empty", fault.Message);
    }

    [Theory]
    [InlineData("topics.ndjson", "^{", "{{", "topics.ndjson:2 ")]
    [InlineData("topics.ndjson", "slug", "slag", "topics.ndjson:2 the table has no column 'slag'")]
    [InlineData("topics.ndjson", "\"slug\":\"[^\"]+\",", "", "topics.ndjson:2 there is no 'slug'")]
    [InlineData("topics.ndjson", "^{", "{\"id\":null,", "topics.ndjson:2 ")]
    [InlineData("topics.ndjson", "\"version\":1", "\"version\":\"x\"", "'version' is \"x\"")]
    [InlineData("topics.ndjson", "\"version\":1", "\"version\":1e99", "'version' is 1e99")]
    [InlineData("topics.ndjson", "\"version\":1", "\"version\":null", "topics.ndjson:2 null value")]
    [InlineData("claims.ndjson", "\"stance\":\"", "\"stance\":\"x", "claims.ndjson:2 new row")]
    [InlineData(
        "claims.ndjson",
        "\"proposition_id\":\"[^\"]+",
        "\"proposition_id\":\"00000000-0000-0000-0000-000000000000",
        "claims.ndjson: insert or update on table"
    )]
    public async Task A_damaged_row_is_named_and_nothing_is_taken(
        string file,
        string found,
        string instead,
        string message
    )
    {
        using var exports = new ExportFolder();
        var snapshot = await Make(exports, "damaged");
        await Damage(snapshot, file, line => Regex.Replace(line, found, instead));
        var empty = await postgres.Copy();

        Assert.Contains(message, await Fault(empty, snapshot.Folder));
        await using var db = new ClaimsDb(StorageSetup.OptionsFor(empty));
        Assert.False(await db.Outlets.AnyAsync());
        Assert.Equal(0, await db.Datasets.Select(d => d.Version).SingleAsync());
    }

    [Fact]
    public async Task A_changed_or_missing_file_is_found_before_anything_is_taken()
    {
        using var exports = new ExportFolder();
        var snapshot = await Make(exports, "changed");
        var actors = Path.Combine(snapshot.Folder, "actors.ndjson");
        var bytes = await File.ReadAllBytesAsync(actors);
        bytes[^3] ^= 1;
        await File.WriteAllBytesAsync(actors, bytes);
        var empty = await postgres.Copy();

        Assert.Contains("was changed", await Fault(empty, snapshot.Folder));
        File.Delete(actors);
        Assert.Contains("actors.ndjson: the file is missing", await Fault(empty, snapshot.Folder));
        Assert.Contains("no snapshot", await Fault(empty, exports.Path));
    }

    [Theory]
    [InlineData("\"actors.csv\"", "\"../actors.csv\"", "no file of a snapshot")]
    [InlineData("\"actors.csv\"", "\"actresses.csv\"", "no such tables or columns: actresses.csv")]
    [InlineData("\"scope\"", "\"reach\"", "no such tables or columns: topics.ndjson: reach")]
    [InlineData("\"created\": \"", "\"created\": \"x", "was not recognized")]
    [InlineData("\"created\"", "\"creation\"", "created")]
    [InlineData("\"resources\": [", "\"resources\": [}", "datapackage.json:")]
    public async Task A_package_that_cannot_be_one_is_refused(
        string found,
        string instead,
        string message
    )
    {
        using var exports = new ExportFolder();
        var snapshot = await Make(exports, "package");
        var path = Path.Combine(snapshot.Folder, DataPackage.FileName);
        var package = await File.ReadAllTextAsync(path);
        Assert.Contains(found, package);
        await File.WriteAllTextAsync(
            path,
            package.Replace(found, instead, StringComparison.Ordinal)
        );

        Assert.Contains(message, await Fault(await postgres.Copy(), snapshot.Folder));
    }

    [Fact]
    public async Task What_an_older_program_did_not_know_stays_empty()
    {
        using var exports = new ExportFolder();
        var snapshot = await Make(exports, "older");
        var path = Path.Combine(snapshot.Folder, DataPackage.FileName);
        var package = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        var resources = package["resources"]!.AsArray();
        foreach (
            var review in resources
                .Where(r => r!["path"]!.GetValue<string>().StartsWith("reviews."))
                .ToList()
        )
            resources.Remove(review);
        var actors = resources.Single(r => r!["path"]!.GetValue<string>() == "actors.ndjson")!;
        var fields = actors["schema"]!["fields"]!.AsArray();
        fields.Remove(fields.Single(f => f!["name"]!.GetValue<string>() == "wikidata_id"));
        await File.WriteAllTextAsync(path, package.ToJsonString());
        await Rewrite(
            snapshot,
            "actors.ndjson",
            rows => rows.Select(r => Regex.Replace(r, "\"wikidata_id\":(null|\"[^\"]*\"),", ""))
        );
        var restored = await postgres.Copy();

        await RestoreSnapshot.Into(restored, snapshot.Folder, CancellationToken.None);

        await using var db = new ClaimsDb(StorageSetup.OptionsFor(restored));
        Assert.True(await db.Actors.AnyAsync());
        Assert.False(await db.Actors.AnyAsync(a => a.WikidataId != null));
        Assert.False(await db.Reviews.AnyAsync());
    }

    /// <summary>The file was written by version 0.3.0 from one invented article.</summary>
    [Fact]
    public async Task A_snapshot_of_version_0_3_is_restored()
    {
        using var exports = new ExportFolder();
        await ZipFile.ExtractToDirectoryAsync(
            Path.Combine(Repository.Root, "tests/JapanRussia.Api.Tests/Exports/snapshot-0.3.0.zip"),
            exports.Path
        );
        var restored = await postgres.Copy();

        await RestoreSnapshot.Into(restored, exports.Path, CancellationToken.None);

        await using var db = new ClaimsDb(StorageSetup.OptionsFor(restored));
        var article = await db.Articles.SingleAsync();
        // version 0.3 kept it as http://harbour.example:80/Fähre?no=1
        Assert.Equal("http://harbour.example/F%C3%A4hre?no=1", article.Url);
        var claim = await db.Claims.SingleAsync();
        Assert.Equal("ferries-on-time/001", claim.Key);
        Assert.Equal(new DateOnly(2026, 5, 4), claim.PublishedFrom);
        Assert.True(await db.ClaimSearches.AnyAsync(s => s.ClaimId == claim.Id));
        Assert.True(await db.Actors.AllAsync(a => a.Shown));
    }

    private static async Task<string> Fault(string database, string folder) =>
        (
            await Assert.ThrowsAsync<SnapshotFault>(() =>
                RestoreSnapshot.Into(database, folder, CancellationToken.None)
            )
        ).Message;

    private async Task<Snapshot> Make(ExportFolder exports, string name) =>
        (
            await MakeSnapshot.Of(
                seeded.ConnectionString,
                exports.Of(name),
                ExportFolder.Day,
                CancellationToken.None
            )
        ).Snapshot;

    /// <summary>Changes a file's second line, and its hash with it.</summary>
    private static Task Damage(Snapshot snapshot, string file, Func<string, string> change) =>
        Rewrite(
            snapshot,
            file,
            lines =>
            {
                var changed = change(lines[1]);
                Assert.NotEqual(lines[1], changed);
                return [lines[0], changed, .. lines[2..]];
            }
        );

    private static async Task Rewrite(
        Snapshot snapshot,
        string file,
        Func<string[], IEnumerable<string>> change
    )
    {
        var path = Path.Combine(snapshot.Folder, file);
        var lines = change(await File.ReadAllLinesAsync(path));
        await File.WriteAllTextAsync(path, string.Join('\n', lines) + "\n");
        var package = Path.Combine(snapshot.Folder, DataPackage.FileName);
        var node = JsonNode.Parse(await File.ReadAllTextAsync(package))!;
        var resource = node["resources"]!
            .AsArray()
            .Single(r => r!["path"]!.GetValue<string>() == file)!;
        resource["hash"] =
            "sha256:"
            + Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path)));
        await File.WriteAllTextAsync(package, node.ToJsonString());
    }
}
