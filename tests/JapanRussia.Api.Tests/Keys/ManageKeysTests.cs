using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using JapanRussia.Access;

namespace JapanRussia.Api.Tests.Keys;

public sealed class ManageKeysTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_key_is_shown_once_works_at_once_and_stops_when_it_is_revoked()
    {
        var admin = await api.As(Scope.Admin);
        using var made = await admin.PostAsJsonAsync(
            "/v1/keys",
            new
            {
                name = "Ann",
                scopes = new[] { "write", "read_drafts" },
                expires_at = "2999-01-01",
            }
        );
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal("no-store", $"{made.Headers.CacheControl}");
        var answer = JsonNode.Parse(await made.Content.ReadAsStringAsync())!;
        var key = TextOf(answer, "key");
        var about = answer["about"]!;
        Assert.StartsWith($"jr_{TextOf(about, "prefix")}_", key);
        Assert.Equal(
            ["read_drafts", "write"],
            about["scopes"]!.AsArray().Select(s => s!.GetValue<string>())
        );
        Assert.StartsWith("key:", TextOf(about, "created_by"));
        Assert.StartsWith("2999-01-01T00:00:00", TextOf(about, "expires_at"));

        using var ann = api.With(key);
        using var used = await ann.PostAsJsonAsync("/v1/claims", new { });
        Assert.NotEqual(HttpStatusCode.Unauthorized, used.StatusCode);
        Assert.NotEqual(HttpStatusCode.Forbidden, used.StatusCode);

        var list = await admin.GetStringAsync("/v1/keys");
        Assert.Contains(TextOf(about, "prefix"), list);
        Assert.DoesNotContain(key[12..], list);
        Assert.DoesNotContain("sha256", list);

        using var revoked = await admin.DeleteAsync($"/v1/keys/{TextOf(about, "prefix")}");
        using var again = await admin.DeleteAsync($"/v1/keys/{TextOf(about, "prefix")}");
        using var late = await ann.GetAsync("/v1");
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, again.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
    }

    [Theory]
    [InlineData("""{ "scopes": [] }""", 422, "/name")]
    [InlineData("""{ "name": "x", "scopes": ["wirte"] }""", 422, "did you mean 'write'?")]
    [InlineData("""{ "name": "x", "expires_at": "soon" }""", 422, "/expires_at")]
    [InlineData("""{ "name": "x", "expires_at": "2001-01-01" }""", 409, "key_expired")]
    [InlineData("""{ "name": "x", "prefix": "mine0000" }""", 400, "unknown_member")]
    public async Task A_form_that_will_not_do_is_told_where(string form, int status, string fault)
    {
        using var content = new StringContent(form, null, "application/json");
        using var answer = await (await api.As(Scope.Admin)).PostAsync("/v1/keys", content);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(fault, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task There_is_no_key_of_an_unknown_prefix()
    {
        using var answer = await (await api.As(Scope.Admin)).DeleteAsync("/v1/keys/nobody00");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
