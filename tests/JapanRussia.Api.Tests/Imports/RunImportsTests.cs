using System.Net;
using System.Net.Http.Headers;
using JapanRussia.Access;
using JapanRussia.Api.Hosting;
using JapanRussia.Api.Imports;
using JapanRussia.Imports;
using Npgsql;
using static JapanRussia.Api.Tests.Imports.ImportFiles;

namespace JapanRussia.Api.Tests.Imports;

/// <summary>What becomes of imports when something is wrong that is no row's fault.</summary>
public sealed class RunImportsTests(Api api) : IClassFixture<Api>, IDisposable
{
    private readonly string folder = Directory
        .CreateTempSubdirectory("japanrussia-spool-")
        .FullName;

    [Fact]
    public async Task An_import_whose_file_is_gone_fails_and_those_after_it_run()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var gone = await Given(Path.Combine(folder, "gone"));
        var noFile = await Given(folder);

        var good = await http.Takes(Lines(story.Row(Some.Slug("row"))));

        Assert.Equal("done", TextOf(good, "state"));
        var lost = await http.Waits($"/v1/imports/{gone}");
        Assert.Equal(
            ("failed", "The file is gone: send it again."),
            (TextOf(lost, "state"), TextOf(lost, "trouble"))
        );
        Assert.Equal(0, lost["percent"]!.GetValue<double>());
        var odd = await http.Waits($"/v1/imports/{noFile}");
        Assert.Equal(
            ("failed", "The server is not allowed to read the file."),
            (TextOf(odd, "state"), TextOf(odd, "trouble"))
        );
        using var retry = await http.PostAsync($"/v1/imports/{gone}/retry", null);
        Assert.Equal(HttpStatusCode.Conflict, retry.StatusCode);
    }

    [Theory]
    [InlineData("", "failed")]
    [InlineData("&mode=partial", "done")]
    [InlineData("&dry_run=true", "done")]
    [InlineData("&dry_run=true&mode=partial", "done")]
    public async Task An_import_whose_rows_are_all_faulty_has_come_to_its_end(
        string query,
        string state
    )
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var rows = Lines(story.Row(Some.Slug("row")).With("stance", "likes"));

        foreach (var file in (string[])[rows, "\uFEFF" + rows, rows + rows, "{\n", ""])
        {
            var import = await http.Takes(file, "?tool=tests" + query);

            Assert.Equal(100, import["percent"]!.GetValue<double>());
            Assert.Equal(file.Length == 0 ? "done" : state, TextOf(import, "state"));
        }
    }

    [Fact]
    public async Task One_that_a_worker_takes_while_it_is_cancelled_is_told_to_end()
    {
        var http = await api.Importer();
        var id = await Given(Path.Combine(folder, "elsewhere"), "another-machine");
        await using var connection = new NpgsqlConnection(api.ConnectionString);
        await connection.OpenAsync();
        await using var taking = await connection.BeginTransactionAsync();
        await using (
            var take = new NpgsqlCommand(
                $"update imports set state = 'running', seen_at = now() + interval '1 hour' where id = '{id}'",
                connection
            )
        )
            await take.ExecuteNonQueryAsync();

        var cancelling = http.DeleteAsync($"/v1/imports/{id}");
        await Waiting(connection.ProcessID);
        await taking.CommitAsync();
        (await cancelling).Dispose();

        await using var db = api.Database();
        var import = await db.Imports.FindAsync(id);
        Assert.Equal(
            (ImportState.Running, true, (DateTimeOffset?)null),
            (import!.State, import.Cancelled, import.FinishedAt)
        );
    }

    [Fact]
    public async Task One_that_waits_is_cancelled_at_once_and_queued_again_from_nothing()
    {
        var http = await api.Importer();
        var file = Path.Combine(folder, "waiting");
        await File.WriteAllTextAsync(file, "");
        var id = await Given(file, "another-machine");

        (await http.DeleteAsync($"/v1/imports/{id}")).Dispose();

        var cancelled = await http.Waits($"/v1/imports/{id}");
        Assert.Equal("cancelled", TextOf(cancelled, "state"));
        Assert.NotNull(cancelled["finished_at"]);
        await using var db = api.Database();
        var import = (await db.Imports.FindAsync(id))!;
        (import.Rows, import.Faulty, import.Percent) = (7, 7, 40);
        (import.StartedAt, import.SeenAt) = (import.CreatedAt, import.CreatedAt);
        import.QueueAgain();
        var queued = ImportResponse.Of(import);
        Assert.Equal((0, 0, 0, 0), (queued.Percent, queued.Rows, queued.Faulty, queued.Rate));
        Assert.Null(queued.StartedAt);
    }

    [Fact]
    public async Task A_folder_that_takes_no_file_is_told_as_503_until_it_does()
    {
        var (story, key) = (await Story.In(api), await api.Key("importer", Scope.Import));
        var spool = Path.Combine(folder, "spool");
        // a file where the folder should be
        await File.WriteAllTextAsync(spool, "");
        await using var app = ClaimsApi.Build(
            api.ConnectionString,
            ["http://127.0.0.1:0"],
            settings: new Dictionary<string, string?> { [Spool.Variable] = spool }
        );
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        var file = Lines(story.Row(Some.Slug("row")));

        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/imports")
        {
            Content = new StringContent(file, new MediaTypeHeaderValue("application/x-ndjson")),
        };
        var idempotency = $"{Guid.NewGuid()}";
        request.Headers.Add("Idempotency-Key", idempotency);
        using var refused = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter!.Delta);
        Assert.Contains("storage_unavailable", await refused.Content.ReadAsStringAsync());
        Assert.DoesNotContain(spool, await refused.Content.ReadAsStringAsync());

        File.Delete(spool);
        Assert.Equal("done", TextOf(await http.Takes(file, key: idempotency), "state"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(spool)
            );
    }

    private async Task<Guid> Given(string path, string? host = null)
    {
        var import = new Import
        {
            Id = Guid.CreateVersion7(),
            State = ImportState.Queued,
            Mode = ImportMode.All,
            Tool = "tests",
            Form = ImportForm.Ndjson,
            Host = host ?? Environment.MachineName,
            Path = path,
            Bytes = 1,
            BySubject = "test",
            ByName = "Test",
            CreatedAt = TimeProvider.System.GetUtcNow(),
        };
        await using var db = api.Database();
        db.Add(import);
        await db.SaveChangesAsync();
        return import.Id;
    }

    /// <summary>Waits until somebody waits for a lock that this session has.</summary>
    private async Task Waiting(int session)
    {
        await using var source = NpgsqlDataSource.Create(api.ConnectionString);
        await using var command = source.CreateCommand(
            $"select count(*) from pg_stat_activity where {session} = any(pg_blocking_pids(pid))"
        );
        while (await command.ExecuteScalarAsync() is 0L)
            await Task.Delay(10);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
