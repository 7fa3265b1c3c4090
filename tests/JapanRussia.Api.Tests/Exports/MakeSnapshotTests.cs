using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using JapanRussia.Exports;
using JapanRussia.Relations;
using JapanRussia.Writing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JapanRussia.Api.Tests.Exports;

public sealed class MakeSnapshotTests(SeededApi seeded) : IClassFixture<SeededApi>
{
    /// <summary>
    /// A new table or column stays inside until it is named in <see cref="PublishedColumns"/>; this test asks that somebody decides.
    /// </summary>
    [Fact]
    public async Task Every_column_of_the_database_is_published_or_withheld_on_purpose()
    {
        string[] withheldTables =
        [
            "__EFMigrationsHistory",
            "api_keys",
            "article_texts",
            "change_sets",
            "changes",
            "claim_search",
            "dataset",
            "idempotent_answers",
            "import_errors",
            "imports",
            "named_search",
            "reanchoring_spans",
            "reanchoring_texts",
            "reanchorings",
            "search_words",
            "webhook_deliveries",
            "webhooks",
        ];
        // of what is published they are always the same, or the database derives them
        string[] withheldColumns = ["shown", "since"];
        string[] derived = ["claim_hops.previous", "claims.published_from"];
        using var exports = new ExportFolder();
        var snapshot = await Make(exports);

        await using var source = NpgsqlDataSource.Create(seeded.ConnectionString);
        await using var command = source.CreateCommand(
            """
            select array_agg(c.relname || '.' || a.attname order by 1) from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
                and c.relname <> all ($1) and a.attname <> all ($2)
            """
        );
        command.Parameters.Add(new() { Value = withheldTables });
        command.Parameters.Add(new() { Value = withheldColumns });
        var columns = (string[])(await command.ExecuteScalarAsync())!;
        Assert.Equal(
            columns.Except(derived).Order(StringComparer.Ordinal),
            snapshot
                .Package.Resources.Where(r => r.Format == "csv")
                .SelectMany(r => r.Schema.Fields.Select(f => $"{r.Name}.{f.Name}"))
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            snapshot.Package.Resources.Select(r => r.Path).Append(DataPackage.FileName).Order(),
            ExportFolder.Files(snapshot.Folder).Keys.Order()
        );
    }

    [Fact]
    public async Task Holds_nothing_of_drafts_withdrawn_claims_texts_or_the_secret_key()
    {
        using var exports = new ExportFolder();
        var story = await Story.In(seeded);
        var published = await story.Records();
        var draft = await story.Records(status: ClaimStatus.Draft);
        var rejected = await story.Records(status: ClaimStatus.Rejected);
        var retracted = await story.Records(c => c with { Note = "Withdrawn note." });
        await using var db = seeded.Database();
        var ids = await db
            .Claims.Where(c => c.ArticleId == story.Article.Id)
            .ToDictionaryAsync(c => c.Key, c => c.Id);
        foreach (var other in new[] { draft, rejected, retracted })
            await seeded.Given(
                ClaimRelation.Draw(
                    $"{other}-tie",
                    new(
                        ids[published],
                        ids[other],
                        RelationKind.Refines,
                        Strength.Soft,
                        RelationBasis.Content,
                        "Some reason."
                    )
                )
            );
        var claim = await db.Claims.SingleAsync(c => c.Key == retracted);
        claim.Retract(DateTimeOffset.UnixEpoch);
        await db.SaveAsync(Some.Editor, TimeProvider.System, CancellationToken.None);
        await db.Database.ExecuteSqlAsync(
            $"insert into article_texts (article_id, content, access, attached_at) values ({story.Article.Id}, 'The secret text.', 'restricted', now())"
        );
        var key = await db.Datasets.Select(d => d.CursorKey).SingleAsync();

        var snapshot = await Make(exports);

        var everything = string.Concat(
            Directory.GetFiles(snapshot.Folder).Select(File.ReadAllText)
        );
        Assert.Contains(published, everything);
        Assert.Contains($"{ids[published]}", everything);
        foreach (var withheld in new[] { draft, rejected, retracted })
        {
            Assert.DoesNotContain(withheld, everything);
            Assert.DoesNotContain($"{ids[withheld]}", everything);
        }
        Assert.DoesNotContain("Withdrawn note.", everything);
        Assert.DoesNotContain("The secret text.", everything);
        Assert.DoesNotContain(
            Convert.ToHexString(key),
            everything,
            StringComparison.OrdinalIgnoreCase
        );
        Assert.DoesNotContain(Convert.ToBase64String(key), everything);
    }

    [Fact]
    public async Task The_package_gives_types_keys_words_and_hashes()
    {
        using var exports = new ExportFolder();
        var snapshot = await Make(exports);
        await snapshot.Verify(CancellationToken.None);

        var package = JsonNode.Parse(
            await File.ReadAllTextAsync(Path.Combine(snapshot.Folder, DataPackage.FileName))
        )!;
        Assert.Equal("CC-BY-4.0", package["licenses"]![0]!["name"]!.GetValue<string>());
        var claims = package["resources"]!
            .AsArray()
            .Single(r => r!["path"]!.GetValue<string>() == "claims.csv")!;
        Assert.StartsWith("One actor's stance", claims["description"]!.GetValue<string>());
        Assert.Equal(
            new FileInfo(Path.Combine(snapshot.Folder, "claims.csv")).Length,
            claims["bytes"]!.GetValue<long>()
        );
        Assert.Matches("^sha256:[0-9a-f]{64}$", claims["hash"]!.GetValue<string>());
        var schema = claims["schema"]!;
        Assert.Equal("[\"id\"]", schema["primaryKey"]!.ToJsonString());
        var fields = schema["fields"]!.AsArray().ToDictionary(f => f!["name"]!.GetValue<string>());
        Assert.Equal("uuid", fields["id"]!["format"]!.GetValue<string>());
        Assert.True(fields["key"]!["constraints"]!["unique"]!.GetValue<bool>());
        Assert.Contains("denies", fields["stance"]!["constraints"]!["enum"]!.ToJsonString());
        Assert.True(fields["stance"]!["constraints"]!["required"]!.GetValue<bool>());
        Assert.Equal("date", fields["said_from"]!["type"]!.GetValue<string>());
        Assert.Contains("The first day", fields["said_from"]!["description"]!.GetValue<string>());
        Assert.Null(fields["said_from"]!["constraints"]);
        Assert.Equal("datetime", fields["created_at"]!["type"]!.GetValue<string>());
        // the database fills it from the article
        Assert.DoesNotContain("published_from", fields.Keys);
        Assert.Contains(
            """{"fields":["proposition_id"],"reference":{"resource":"propositions","fields":["id"]}}""",
            schema["foreignKeys"]!.AsArray().Select(f => f!.ToJsonString())
        );
    }

    [Fact]
    public async Task Every_foreign_key_of_the_package_leads_to_a_row()
    {
        using var exports = new ExportFolder();
        var snapshot = await Make(exports);
        var resources = snapshot.Package.Resources.ToDictionary(r => r.Name);
        var rows = resources.ToDictionary(
            r => r.Key,
            r =>
                r.Value.Format == "ndjson"
                    ? File.ReadLines(Path.Combine(snapshot.Folder, r.Value.Path))
                        .Select(l => JsonNode.Parse(l)!)
                        .ToList()
                    : []
        );
        var looked = 0;
        foreach (var (name, resource) in resources.Where(r => r.Value.Format == "ndjson"))
        foreach (var key in resource.Schema.ForeignKeys ?? [])
        {
            var target = key.Reference.Resource is "" ? name : key.Reference.Resource;
            var there = rows[target].Select(r => Values(r, key.Reference.Fields)).ToHashSet();
            foreach (var row in rows[name].Where(r => r[key.Fields[0]] is not null))
            {
                Assert.Contains(Values(row, key.Fields), there);
                looked++;
            }
        }
        Assert.True(looked > 3000, $"{looked}");

        static string Values(JsonNode row, IReadOnlyList<string> fields) =>
            string.Join('/', fields.Select(f => row[f]));
    }

    [Fact]
    public async Task CSV_and_NDJSON_hold_the_same_cells()
    {
        using var exports = new ExportFolder();
        var odd = await Story.In(seeded);
        await odd.Records(c =>
            c with
            {
                Note = "=1+1, \"quoted\"\r\nи ещё\n日本 🏝",
                Condition = " ",
            }
        );
        var snapshot = await Make(exports);
        foreach (var resource in snapshot.Package.Resources.Where(r => r.Format == "csv"))
        {
            using var csv = CsvReader.FromFile(
                Path.Combine(snapshot.Folder, resource.Path),
                Answers.Strict
            );
            Assert.Equal(resource.Schema.Fields.Select(f => f.Name), csv.Headers);
            foreach (
                var line in File.ReadLines(
                    Path.Combine(snapshot.Folder, Path.ChangeExtension(resource.Path, "ndjson"))
                )
            )
            {
                Assert.True(await csv.ReadAsync());
                var row = JsonNode.Parse(line)!;
                foreach (var field in resource.Schema.Fields)
                    Assert.Equal(Cell(row[field.Name]), csv.GetString(field.Name));
            }
            Assert.False(await csv.ReadAsync());
        }

        static string Cell(JsonNode? value) =>
            value is null ? ""
            : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>()
            : value.ToJsonString();
    }

    [Fact]
    public async Task A_day_is_made_once_and_never_rewritten()
    {
        using var exports = new ExportFolder();
        var (first, made) = await MakeAt(exports, ExportFolder.Day);
        Assert.True(made);
        var files = ExportFolder.Files(first.Folder);

        var (again, madeAgain) = await MakeAt(exports, ExportFolder.Day);
        Assert.False(madeAgain);
        Assert.Equal(first.Sha256, again.Sha256);

        await seeded.Given(Some.Actor());
        var refused = await Assert.ThrowsAsync<SnapshotFault>(() =>
            MakeAt(exports, ExportFolder.Day)
        );
        Assert.Contains("never rewritten", refused.Message);
        Assert.Equal(files, ExportFolder.Files(first.Folder));
        Assert.Equal(
            ["2026-11-22"],
            Directory.GetDirectories(exports.Path).Select(Path.GetFileName)
        );

        var (next, _) = await MakeAt(exports, ExportFolder.Day.AddDays(1));
        Assert.NotEqual(first.Sha256, next.Sha256);
    }

    [Fact]
    public async Task Says_if_what_stands_there_was_changed()
    {
        using var exports = new ExportFolder();
        var snapshot = await Make(exports);
        await File.AppendAllTextAsync(Path.Combine(snapshot.Folder, "actors.csv"), "x");

        var fault = await Assert.ThrowsAsync<SnapshotFault>(() => Make(exports));

        Assert.Contains("actors.csv: the file was changed", fault.Message);
    }

    [Fact]
    public async Task What_a_killed_one_left_is_no_snapshot_and_is_cleared_away()
    {
        using var exports = new ExportFolder();
        var left = Directory.CreateDirectory(exports.Of(".unfinished-2026-11-21"));
        await File.WriteAllTextAsync(Path.Combine(left.FullName, DataPackage.FileName), "{");
        Assert.Empty(new Snapshots(exports.Path).All());

        await Make(exports);

        Assert.False(left.Exists && Directory.Exists(left.FullName));
        Assert.Equal(ExportFolder.Day, Assert.Single(new Snapshots(exports.Path).All()).Date);
    }

    [Fact]
    public async Task One_that_is_stopped_leaves_nothing()
    {
        using var exports = new ExportFolder();
        using var stop = new CancellationTokenSource();
        await using var source = NpgsqlDataSource.Create(seeded.ConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand(
            "lock table claims in access exclusive mode",
            connection
        );
        await hold.ExecuteNonQueryAsync();

        var making = MakeSnapshot.Of(
            seeded.ConnectionString,
            exports.Path,
            ExportFolder.Day,
            stop.Token
        );
        while (!File.Exists(exports.Of(".unfinished-2026-11-22/claims.csv")))
            await Task.Delay(10);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => making);
        Assert.Empty(Directory.GetDirectories(exports.Path));
    }

    [Fact]
    public async Task Two_at_once_make_one()
    {
        using var exports = new ExportFolder();

        var both = await Task.WhenAll(
            MakeAt(exports, ExportFolder.Day),
            MakeAt(exports, ExportFolder.Day)
        );

        Assert.Single(both, b => b.Made);
        Assert.Equal(both[0].Snapshot.Sha256, both[1].Snapshot.Sha256);
    }

    private async Task<Snapshot> Make(ExportFolder exports) =>
        (await MakeAt(exports, ExportFolder.Day)).Snapshot;

    private Task<(Snapshot Snapshot, bool Made)> MakeAt(ExportFolder exports, DateOnly date) =>
        MakeSnapshot.Of(seeded.ConnectionString, exports.Path, date, CancellationToken.None);
}
