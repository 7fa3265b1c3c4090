using System.Net;
using JapanRussia.Api.Hosting;
using Npgsql;

namespace JapanRussia.Api.Tests.Http;

public sealed class DatabaseAwayTests(Postgres postgres)
{
    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=1")]
    [InlineData("Host=/nowhere;Username=nobody;Database=none;Timeout=1")]
    public async Task Is_told_as_unavailable_with_a_time_to_try_again(string connection)
    {
        await using var app = ClaimsApi.Build(connection, ["http://127.0.0.1:0"]);
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        using var list = await http.GetAsync("/v1/claims");
        using var live = await http.GetAsync("/health/live");
        using var ready = await http.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, list.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(2), list.Headers.RetryAfter!.Delta);
        Assert.NotEmpty(list.Headers.GetValues("X-Request-Id").Single());
        Assert.Equal("nosniff", list.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("\"code\":\"unavailable\"", await list.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
    }

    [Fact]
    public async Task A_server_that_does_not_let_one_in_is_unavailable_too()
    {
        var wrong = new NpgsqlConnectionStringBuilder(await postgres.Copy())
        {
            Password = "not this one",
        };
        await using var app = ClaimsApi.Build(wrong.ConnectionString, ["http://127.0.0.1:0"]);
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        using var list = await http.GetAsync("/v1/claims");
        using var ready = await http.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, list.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
    }

    [Fact]
    public async Task A_database_without_its_schema_is_not_ready()
    {
        await using var app = ClaimsApi.Build(await postgres.Empty(), ["http://127.0.0.1:0"]);
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        using var ready = await http.GetAsync("/health/ready");
        using var list = await http.GetAsync("/v1/claims");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("migrations are pending", await ready.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, list.StatusCode);
    }

    [Fact]
    public async Task A_connection_that_is_cut_costs_one_answer_at_most()
    {
        var connection = await postgres.Copy();
        await using var app = ClaimsApi.Build(connection, ["http://127.0.0.1:0"]);
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, await Status());
        await using (var admin = NpgsqlDataSource.Create(connection))
            await admin
                .CreateCommand(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                )
                .ExecuteNonQueryAsync();

        Assert.True(await Status() is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable);
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.OK, await Status());

        async Task<HttpStatusCode> Status()
        {
            using var answer = await http.GetAsync("/v1/claims");
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Readers_cannot_write()
    {
        await using var readers = NpgsqlDataSource.Create(
            JapanRussia.Storage.StorageSetup.ReadersOf(await postgres.Copy())
        );

        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            readers.CreateCommand("update dataset set version = version").ExecuteNonQueryAsync()
        );

        Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, refused.SqlState);
    }
}
