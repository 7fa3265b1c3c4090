using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using static JapanRussia.Api.Tests.Access.Issuer;

namespace JapanRussia.Api.Tests.Access;

/// <summary>An API that trusts an issuer whose keys stand in a file.</summary>
public sealed class TrustingApi(Postgres postgres) : Api(postgres)
{
    private readonly string jwks = Path.GetTempFileName();

    internal Issuer Issuer { get; } = new("https://issuer.example");

    protected internal override Dictionary<string, string?> Settings =>
        new(base.Settings)
        {
            ["Oidc:Authority"] = Issuer.Name,
            ["Oidc:Audience"] = Audience,
            ["Oidc:JwksFile"] = jwks,
        };

    protected override Task Fill() => File.WriteAllTextAsync(jwks, Issuer.Jwks);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Issuer.Dispose();
        File.Delete(jwks);
    }
}

public sealed class TokenTests(TrustingApi api) : IClassFixture<TrustingApi>
{
    private Issuer Issuer => api.Issuer;

    [Fact]
    public async Task A_good_token_is_let_in_with_the_scopes_that_stand_in_it_and_no_others()
    {
        Assert.Equal(HttpStatusCode.BadRequest, await Records(Issuer.Token()));
        Assert.Equal(
            HttpStatusCode.Forbidden,
            await Records(Issuer.Token(Issuer.Content("review read_drafts")))
        );
        Assert.Equal(
            HttpStatusCode.Forbidden,
            await Records(Issuer.Token(Issuer.Content("openid WRITE write_all")))
        );
    }

    [Fact]
    public async Task Clocks_may_differ_by_a_minute()
    {
        Assert.NotEqual(
            HttpStatusCode.Unauthorized,
            await Records(Issuer.Token(With("exp", FromNow(-30))))
        );
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await Records(Issuer.Token(With("exp", FromNow(-65))))
        );
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await Records(Issuer.Token(With("nbf", FromNow(65))))
        );
    }

    [Theory]
    [InlineData("no signature")]
    [InlineData("no signature, in other letters")]
    [InlineData("signed with the public key as a secret")]
    [InlineData("for another audience")]
    [InlineData("of another issuer")]
    [InlineData("without an end")]
    [InlineData("without a subject")]
    [InlineData("with a key of its own in the header")]
    [InlineData("with a path as the name of its key")]
    [InlineData("with a statement as the name of its key")]
    [InlineData("changed after it was signed")]
    [InlineData("without the name of its key")]
    public async Task A_token_is_not_let_in_that_is(string wrong)
    {
        using var stranger = new Issuer(Issuer.Name);
        var embedded = Header();
        embedded["jwk"] = stranger.Jwk;
        embedded["jku"] = "http://127.0.0.1:9/keys";
        var good = Issuer.Token();
        var token = wrong switch
        {
            "no signature" => Signed(Header("none"), Issuer.Content(), _ => []),
            "no signature, in other letters" => Signed(Header("NoNe"), Issuer.Content(), _ => []),
            "signed with the public key as a secret" => Signed(
                Header("HS256"),
                Issuer.Content(),
                bytes => HMACSHA256.HashData(Issuer.PublicKey, bytes)
            ),
            "for another audience" => Issuer.Token(With("aud", "another")),
            "of another issuer" => Issuer.Token(With("iss", "https://another.example")),
            "without an end" => Issuer.Token(With("exp", null)),
            "without a subject" => Issuer.Token(With("sub", null)),
            "with a key of its own in the header" => stranger.Token(header: embedded),
            "with a path as the name of its key" => stranger.Token(
                header: Named("../../../../dev/null")
            ),
            "with a statement as the name of its key" => stranger.Token(
                header: Named("x' union select 'secret' --")
            ),
            "changed after it was signed" => string.Join(
                '.',
                good.Split('.')[0],
                Part(Issuer.Content("write review admin")),
                good.Split('.')[2]
            ),
            _ => stranger.Token(header: Named(null)),
        };

        Assert.Equal(HttpStatusCode.Unauthorized, await Records(token));
        using var client = api.With(token);
        using var open = await client.GetAsync("/v1/claims");
        Assert.Equal(HttpStatusCode.Unauthorized, open.StatusCode);
        Assert.Contains("unauthenticated", await open.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Keys_go_on_working_beside_tokens()
    {
        using var answer = await (await api.As(Scope.Admin)).GetAsync("/v1/keys");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_holder_of_a_token_is_named_by_issuer_and_subject()
    {
        using var admin = api.With(Issuer.Token(Issuer.Content("admin")));
        using var form = new StringContent("""{ "name": "by token" }""", null, "application/json");
        using var made = await admin.PostAsync("/v1/keys", form);

        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        await using var db = api.Database();
        Assert.Equal(
            "oidc:https://issuer.example|ann",
            (await db.ApiKeys.SingleAsync(k => k.Name == "by token")).CreatedBy
        );
    }

    private JsonObject With(string member, JsonNode? value)
    {
        var content = Issuer.Content();
        if (value is null)
            content.Remove(member);
        else
            content[member] = value;
        return content;
    }

    private static JsonObject Named(string? key)
    {
        var header = Header();
        header["kid"] = key;
        if (key is null)
            header.Remove("kid");
        return header;
    }

    // without an Idempotency-Key nothing is recorded: 400 is as far as one comes who may
    private async Task<HttpStatusCode> Records(string token)
    {
        using var client = api.With(token);
        using var form = new StringContent("{", null, "application/json");
        using var answer = await client.PostAsync("/v1/claims", form);
        return answer.StatusCode;
    }
}

/// <summary>An API that asks an issuer for its keys.</summary>
public sealed class AskingApi(Postgres postgres) : Api(postgres)
{
    private WebApplication server = null!;

    internal Issuer Issuer { get; private set; } = null!;

    protected internal override Dictionary<string, string?> Settings =>
        new(base.Settings)
        {
            ["Oidc:Authority"] = Issuer.Name,
            ["Oidc:Audience"] = Audience,
            ["Oidc:ScopeClaim"] = "roles",
        };

    protected override async Task Fill()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.MapGet(
            "/.well-known/openid-configuration",
            () =>
                Results.Text($$"""{"issuer":"{{Issuer.Name}}","jwks_uri":"{{Issuer.Name}}/keys"}""")
        );
        server.MapGet("/keys", () => Results.Text(Issuer.Jwks));
        await server.StartAsync();
        Issuer = new(server.Urls.First());
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Issuer.Dispose();
        await server.DisposeAsync();
    }
}

public sealed class DiscoveryTests(AskingApi api) : IClassFixture<AskingApi>
{
    [Fact]
    public async Task An_issuer_is_asked_for_its_keys_and_scopes_may_stand_in_a_list()
    {
        var content = api.Issuer.Content("write");
        content["roles"] = new JsonArray("admin", "import");
        using var client = api.With(api.Issuer.Token(content));

        using var admin = await client.GetAsync("/v1/keys");
        using var writer = await client.PostAsync("/v1/claims", null);

        Assert.Equal(HttpStatusCode.OK, admin.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, writer.StatusCode);
    }
}
