using System.Net;
using JapanRussia.Access;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JapanRussia.Api.Tests.Access;

public sealed class ApiKeyTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task No_column_of_any_table_holds_a_key()
    {
        var key = await api.Key("secretive", Scope.Write);
        using var client = api.With(key);
        using var used = await client.GetAsync("/v1/claims");
        Assert.Equal(HttpStatusCode.OK, used.StatusCode);
        var secret = key[(ApiKey.Mark.Length + ApiKey.PrefixLength + 1)..];

        await using var source = NpgsqlDataSource.Create(api.ConnectionString);
        var tables = await Tables(source);
        Assert.Contains("public.api_keys", tables);
        foreach (var table in tables)
        {
            await using var count = source.CreateCommand(
                $"select count(*) from {table} t where strpos(t::text, $1) > 0 or strpos(t::text, encode(convert_to($1, 'UTF8'), 'hex')) > 0"
            );
            count.Parameters.AddWithValue(secret);
            Assert.Equal((table, 0L), (table, (long)(await count.ExecuteScalarAsync())!));
        }
    }

    [Fact]
    public async Task Stops_working_within_five_seconds_of_its_revocation_by_somebody_else()
    {
        var key = await api.Key("leaver", Scope.Write);
        using var client = api.With(key);
        Assert.Equal(HttpStatusCode.OK, await StatusOf(client, "/v1/claims"));
        await using (var db = api.Database())
        {
            var kept = await db.ApiKeys.SingleAsync(k => k.Prefix == ApiKey.PrefixOf(key));
            kept.Revoke(TimeProvider.System.GetUtcNow());
            await db.SaveChangesAsync();
        }

        await Task.Delay(TimeSpan.FromSeconds(5));

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf(client, "/v1/claims"));
    }

    [Theory]
    [InlineData("Bearer jr_nobody00_0123456789012345678901234567890123456789012")]
    [InlineData("Bearer jr_short")]
    [InlineData("Bearer")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task Whoever_sends_what_is_no_key_is_told_so_even_where_none_is_needed(
        string given
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/claims");
        request.Headers.TryAddWithoutValidation("Authorization", given);

        using var answer = await api.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("invalid_token", $"{answer.Headers.WwwAuthenticate}");
        Assert.Contains("unauthenticated", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task One_letter_more_less_or_other_is_another_key()
    {
        var key = await api.Key("exact", Scope.Write);
        var other = key[^1] == 'x' ? 'y' : 'x';

        foreach (
            var wrong in new[] { key + "x", key[..^1], key[..^1] + other, key.ToUpperInvariant() }
        )
        {
            using var client = api.With(wrong);
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf(client, "/v1/claims"));
        }
        using var right = api.With(key);
        Assert.Equal(HttpStatusCode.OK, await StatusOf(right, "/v1/claims"));
    }

    [Theory]
    [InlineData("/v1?key=x")]
    [InlineData("/v1/actors?api_key=x")]
    [InlineData("/v1/claims?access_token=x")]
    [InlineData("/v1/keys?Access_Token=x")]
    [InlineData("/v1/claims?key=jr_abcdefgh_x")]
    [InlineData("/v1/claims?q=jr_abcdefgh_x")]
    public async Task Does_not_belong_into_an_address(string address) =>
        await api.Problem(address, HttpStatusCode.BadRequest, "key_in_address");

    [Fact]
    public async Task Claims_are_still_found_by_their_own_keys() =>
        await api.Json("/v1/claims?key=a/001");

    [Fact]
    public async Task Without_one_the_answer_says_what_to_send_and_with_too_small_a_one_what_is_missing()
    {
        using var nobody = await api.Http.PostAsync("/v1/claims", null);
        using var reader = await (await api.As(Scope.Review)).PostAsync("/v1/claims", null);

        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
        Assert.Equal("Bearer", nobody.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal(HttpStatusCode.Forbidden, reader.StatusCode);
        Assert.Contains("scope=\"write\"", $"{reader.Headers.WwwAuthenticate}");
        var problem = await reader.Content.ReadAsStringAsync();
        Assert.Contains("\"code\":\"forbidden\"", problem);
        Assert.Contains("\"allowed\":[\"write\"]", problem);
    }

    [Fact]
    public async Task Its_last_use_is_noted_to_the_minute()
    {
        var key = await api.Key("busy");
        using var client = api.With(key);
        for (var i = 0; i < 3; i++)
            await client.GetAsync("/v1");
        var first = await LastUse(key);
        await client.GetAsync("/v1");
        await Task.Delay(500);

        Assert.NotNull(first);
        Assert.Equal(first, await LastUse(key));
    }

    private async Task<DateTimeOffset?> LastUse(string key)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            await using var db = api.Database();
            var kept = await db.ApiKeys.SingleAsync(k => k.Prefix == ApiKey.PrefixOf(key));
            if (kept.LastUsedAt is { } at)
                return at;
            await Task.Delay(100);
        }
        return null;
    }

    private static async Task<HttpStatusCode> StatusOf(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return answer.StatusCode;
    }

    private static async Task<List<string>> Tables(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            "select table_schema || '.' || quote_ident(table_name) from information_schema.tables where table_schema in ('public', 'history') and table_type = 'BASE TABLE'"
        );
        await using var reader = await command.ExecuteReaderAsync();
        List<string> tables = [];
        while (await reader.ReadAsync())
            tables.Add(reader.GetString(0));
        return tables;
    }
}
