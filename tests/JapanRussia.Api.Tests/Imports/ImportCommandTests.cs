using JapanRussia.Api.Tests.Commands;
using JapanRussia.Imports;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using static JapanRussia.Api.Tests.Imports.ImportFiles;

namespace JapanRussia.Api.Tests.Imports;

public sealed class ImportCommandTests(Api api) : IClassFixture<Api>, IDisposable
{
    private readonly string folder = Directory
        .CreateTempSubdirectory("japanrussia-imports-")
        .FullName;

    [Fact]
    public async Task Says_what_it_did_and_where_the_faults_are()
    {
        var story = await Story.In(api);
        var good = Lines(story.Row(Some.Slug("row")), story.Row(Some.Slug("row")));

        var (code, output, errors) = await Run(File("good.ndjson", good));
        Assert.True(code == 0, output + errors);
        Assert.Contains("2 recorded, 0 revised, 0 unchanged, 0 faulty.", output);

        var bad = File("bad.ndjson", good + Lines(story.Row("row/bad").With("certainty", "quite")));
        (code, output, errors) = await Run(bad, "--tool", "good.ndjson");
        Assert.Equal(1, code);
        Assert.Contains("nothing was changed", output);
        Assert.Contains("bad.ndjson:3: row/bad: /certainty: 'quite' is not a term", errors);
        Assert.Equal(
            "invalid_member",
            Assert.Single(RowsOf(await System.IO.File.ReadAllTextAsync(bad + ".errors.csv")))[
                "code"
            ]
        );

        (code, output, _) = await Run(
            bad,
            "--tool",
            "good.ndjson",
            "--mode",
            "partial",
            "--dry-run"
        );
        Assert.Equal(1, code);
        Assert.Contains("Looked at: 3 rows; 0 recorded, 0 revised, 2 unchanged, 1 faulty", output);
    }

    [Fact]
    public async Task An_import_that_is_killed_leaves_nothing_half_done_and_can_be_run_again()
    {
        const int Rows = 8000;
        var story = await Story.In(api);
        var file = File(
            "many.ndjson",
            Lines(Enumerable.Range(1, Rows).Select(i => story.Row($"killed/{i}")))
        );
        var random = new Random(7);
        for (var kill = 0; kill < 5; kill++)
        {
            using var process = Processes.Start(
                Import([file, "--mode", kill % 2 == 0 ? "partial" : "all"])
            );
            await Task.Delay(500 + random.Next(2500));
            process.Kill();
            await process.WaitForExitAsync();
            Assert.Equal(0, await Halves());
        }

        var (code, output, errors) = await Run(file, "--mode", "partial");

        Assert.True(code == 0, output + errors);
        Assert.Equal(0, await Halves());
        await using var db = api.Database();
        Assert.Equal(Rows, await db.Claims.CountAsync(c => c.Key.StartsWith("killed/")));
    }

    [Fact]
    public async Task An_import_that_is_told_to_stop_rolls_back_and_says_so()
    {
        var story = await Story.In(api);
        var file = File("stopped.ndjson", Lines(story.Row(Some.Slug("row"))));
        await using var connection = new NpgsqlConnection(api.ConnectionString);
        await connection.OpenAsync();
        // nobody changes anything while this is open
        await using var hold = new NpgsqlCommand("begin; select begin_change(now())", connection);
        await hold.ExecuteNonQueryAsync();

        using var process = Processes.Start(Import([file]));
        var (output, errors) = (
            process.StandardOutput.ReadToEndAsync(),
            process.StandardError.ReadToEndAsync()
        );
        await using var source = NpgsqlDataSource.Create(api.ConnectionString);
        await using var waits = source.CreateCommand(
            $"select count(*) from pg_stat_activity where {connection.ProcessID} = any(pg_blocking_pids(pid))"
        );
        while (await waits.ExecuteScalarAsync() is 0L)
            await Task.Delay(10);
        process.Terminate();
        await process.WaitForExitAsync();

        Assert.Equal(128 + 15, process.ExitCode);
        Assert.Contains("interrupted: 1 rows", await output);
        Assert.Contains("nothing was changed", await output);
        Assert.DoesNotContain("   at ", await errors);
        Assert.Empty(await api.Keys(story.Address));
    }

    [Fact]
    public async Task An_import_whose_process_is_gone_is_interrupted_and_runs_again_when_asked()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var import = new Import
        {
            Id = Guid.CreateVersion7(),
            State = ImportState.Running,
            Mode = ImportMode.All,
            Tool = "lost",
            Form = ImportForm.Ndjson,
            Host = Environment.MachineName,
            Path = File("lost.ndjson", Lines(story.Row(Some.Slug("row")))),
            Bytes = 1,
            BySubject = "test",
            ByName = "Test",
            CreatedAt = TimeProvider.System.GetUtcNow(),
            StartedAt = TimeProvider.System.GetUtcNow().AddMinutes(-2),
            SeenAt = TimeProvider.System.GetUtcNow().AddMinutes(-1),
        };
        await using (var db = api.Database())
        {
            db.Add(import);
            await db.SaveChangesAsync();
        }
        // whatever comes next wakes the one who looks
        await http.Takes(Lines(story.Row(Some.Slug("row"))));
        Assert.Equal("interrupted", TextOf(await http.Waits($"/v1/imports/{import.Id}"), "state"));

        using var retry = await http.PostAsync($"/v1/imports/{import.Id}/retry", null);
        Assert.Equal(System.Net.HttpStatusCode.Accepted, retry.StatusCode);
        var again = await http.Waits($"/v1/imports/{import.Id}");

        Assert.Equal("done", TextOf(again, "state"));
        Assert.Equal(1, again["recorded"]!.GetValue<int>());
        using var more = await http.PostAsync($"/v1/imports/{import.Id}/retry", null);
        Assert.Equal(System.Net.HttpStatusCode.Conflict, more.StatusCode);
    }

    [Fact]
    public async Task An_import_that_somebody_ends_changes_nothing()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        await using var source = NpgsqlDataSource.Create(api.ConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            // nobody changes anything while this is open
            await using var hold = new NpgsqlCommand("select begin_change(now())", connection);
            await hold.ExecuteNonQueryAsync();
            var (_, queued) = await http.Sends(Lines(story.Row(Some.Slug("row"))));
            var address = TextOf(queued["links"]!, "self");
            await Task.Delay(300);
            (await http.DeleteAsync(address)).Dispose();

            Assert.Equal("cancelled", TextOf(await http.Waits(address), "state"));
        }
        Assert.Empty(await api.Keys(story.Address));
    }

    private async Task<long> Halves()
    {
        await using var source = NpgsqlDataSource.Create(api.ConnectionString);
        await using var command = source.CreateCommand(
            """
            select count(*) from claims c where not exists (select from claim_claimants x where x.claim_id = c.id)
                or not exists (select from claim_evidence x where x.claim_id = c.id)
                or not exists (select from claim_search x where x.claim_id = c.id)
                or not exists (select from changes x where x.entity_id = c.id and x.entity_version = c.version)
            """
        );
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private string File(string name, string text)
    {
        var path = Path.Combine(folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private Task<(int Code, string Output, string Errors)> Run(params string[] arguments) =>
        Processes.Run(Import(arguments));

    private string[] Import(string[] arguments) =>
        ["import", .. arguments, "--connection", api.ConnectionString];

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
