using System.Linq.Expressions;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using JapanRussia.Access;
using JapanRussia.Values.Vocabularies;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static JapanRussia.Access.Scope;

namespace JapanRussia.Api.Tests.Access;

/// <summary>Who may do what: every endpoint by every sort of caller. An endpoint without a row fails.</summary>
public sealed class WhoMayTests(Api api) : IClassFixture<Api>
{
    /// <summary>Method, path, and the scopes of which a caller has one; without any, everybody may.</summary>
    private static readonly Row[] Matrix =
    [
        new("GET", "/"),
        new("GET", "/openapi/v1.json"),
        new("GET", "/openapi/v1-openapi-3.0.json"),
        new("GET", "/health/live"),
        new("GET", "/health/ready"),
        new("GET", "/problems"),
        new("GET", "/problems/{code}"),
        new("GET", "/v1"),
        new("GET", "/v1/actors"),
        new("GET", "/v1/actors/{slug}"),
        new("GET", "/v1/actors/{slug}/positions"),
        new("GET", "/v1/articles"),
        new("GET", "/v1/articles/{slug}"),
        new("GET", "/v1/articles/{slug}/citation"),
        new("GET", "/v1/articles/{slug}/claims"),
        new("GET", "/v1/articles/{slug}/coverage"),
        new("GET", "/v1/articles/{slug}/text"),
        new("POST", "/v1/articles/{slug}/text", Write),
        new("GET", "/v1/changes"),
        new("GET", "/v1/claims"),
        new("POST", "/v1/claims", Write),
        new("POST", "/v1/claims/search"),
        new("GET", "/v1/claims/{article}/{number}"),
        new("GET", "/v1/claims/{id:guid}"),
        new("PATCH", "/v1/claims/{id:guid}", Write, Review),
        new("DELETE", "/v1/claims/{id:guid}", Write, Review),
        new("GET", "/v1/claims/{id:guid}/citation"),
        new("POST", "/v1/claims/{id:guid}/publish", Review),
        new("POST", "/v1/claims/{id:guid}/reject", Review),
        new("POST", "/v1/claims/{id:guid}/restore", Review),
        new("POST", "/v1/claims/{id:guid}/retract", Review),
        new("GET", "/v1/disagreements"),
        new("GET", "/v1/exports"),
        new("GET", "/v1/exports/{date}"),
        new("GET", "/v1/exports/{date}/{file}"),
        new("GET", "/v1/figures"),
        new("GET", "/v1/imports", Import),
        new("POST", "/v1/imports", Import),
        new("GET", "/v1/imports/template"),
        new("GET", "/v1/imports/{id:guid}", Import),
        new("DELETE", "/v1/imports/{id:guid}", Import),
        new("GET", "/v1/imports/{id:guid}/errors", Import),
        new("POST", "/v1/imports/{id:guid}/retry", Import),
        new("GET", "/v1/keys", Admin),
        new("POST", "/v1/keys", Admin),
        new("DELETE", "/v1/keys/{prefix}", Admin),
        new("POST", "/v1/locators/verify"),
        new("GET", "/v1/measures"),
        new("GET", "/v1/measures/{slug}"),
        new("GET", "/v1/outlets"),
        new("GET", "/v1/outlets/{slug}"),
        new("GET", "/v1/propositions"),
        new("GET", "/v1/propositions/{slug}"),
        new("GET", "/v1/propositions/{slug}/positions"),
        new("GET", "/v1/propositions/{slug}/sources"),
        new("GET", "/v1/queue", Review),
        new("POST", "/v1/queue/publish", Review),
        new("POST", "/v1/queue/reject", Review),
        new("GET", "/v1/reanchorings", ReadDrafts, Review),
        new("GET", "/v1/reanchorings/{id:guid}", ReadDrafts, Review),
        new("POST", "/v1/reanchorings/{id:guid}/accept", Review),
        new("POST", "/v1/reanchorings/{id:guid}/reject", Review),
        new("GET", "/v1/relations"),
        new("GET", "/v1/reviews"),
        new("POST", "/v1/reviews", Write),
        new("GET", "/v1/reviews/{key}"),
        new("PATCH", "/v1/reviews/{key}", Write, Review),
        new("DELETE", "/v1/reviews/{key}", Write, Review),
        new("POST", "/v1/reviews/{key}/publish", Review),
        new("POST", "/v1/reviews/{key}/reject", Review),
        new("POST", "/v1/reviews/{key}/restore", Review),
        new("POST", "/v1/reviews/{key}/retract", Review),
        new("GET", "/v1/stance-matrix"),
        new("GET", "/v1/topics"),
        new("GET", "/v1/topics/{slug}"),
        new("GET", "/v1/vocabularies"),
        new("GET", "/v1/vocabularies/{name}"),
        new("GET", "/v1/webhooks", Admin),
        new("POST", "/v1/webhooks", Admin),
        new("GET", "/v1/webhooks/{id:guid}", Admin),
        new("PATCH", "/v1/webhooks/{id:guid}", Admin),
        new("DELETE", "/v1/webhooks/{id:guid}", Admin),
        new("GET", "/v1/webhooks/{id:guid}/deliveries", Admin),
        new("POST", "/v1/webhooks/{id:guid}/deliveries/{delivery:guid}/redeliver", Admin),
        new("POST", "/v1/webhooks/{id:guid}/test", Admin),
        new("POST", "/v1/actors", Write),
        new("PATCH", "/v1/actors/{slug}", Write, Review),
        new("POST", "/v1/actors/{slug}/publish", Review),
        new("DELETE", "/v1/actors/{slug}", Write, Review),
        new("POST", "/v1/actors/{slug}/restore", Review),
        new("POST", "/v1/articles", Write),
        new("PATCH", "/v1/articles/{slug}", Write, Review),
        new("POST", "/v1/articles/{slug}/publish", Review),
        new("DELETE", "/v1/articles/{slug}", Write, Review),
        new("POST", "/v1/articles/{slug}/restore", Review),
        new("POST", "/v1/measures", Write),
        new("PATCH", "/v1/measures/{slug}", Write, Review),
        new("POST", "/v1/measures/{slug}/publish", Review),
        new("DELETE", "/v1/measures/{slug}", Write, Review),
        new("POST", "/v1/measures/{slug}/restore", Review),
        new("POST", "/v1/outlets", Write),
        new("PATCH", "/v1/outlets/{slug}", Write, Review),
        new("POST", "/v1/outlets/{slug}/publish", Review),
        new("DELETE", "/v1/outlets/{slug}", Write, Review),
        new("POST", "/v1/outlets/{slug}/restore", Review),
        new("POST", "/v1/propositions", Write),
        new("PATCH", "/v1/propositions/{slug}", Write, Review),
        new("POST", "/v1/propositions/{slug}/publish", Review),
        new("DELETE", "/v1/propositions/{slug}", Write, Review),
        new("POST", "/v1/propositions/{slug}/restore", Review),
        new("POST", "/v1/topics", Write),
        new("PATCH", "/v1/topics/{slug}", Write, Review),
        new("POST", "/v1/topics/{slug}/publish", Review),
        new("DELETE", "/v1/topics/{slug}", Write, Review),
        new("POST", "/v1/topics/{slug}/restore", Review),
        new("POST", "/v1/actors/{slug}/merge", Review),
        new("POST", "/v1/actors/{slug}/unmerge", Review),
        new("POST", "/v1/propositions/{slug}/merge", Review),
        new("POST", "/v1/propositions/{slug}/unmerge", Review),
        new("GET", "/v1/relations/{key}"),
        new("POST", "/v1/relations", Write),
        new("PATCH", "/v1/relations/{key}", Write, Review),
        new("DELETE", "/v1/relations/{key}", Write, Review),
        new("POST", "/v1/relations/{key}/confirm", Review),
        new("POST", "/v1/relations/{key}/reject", Review),
        .. History("/v1/actors/{slug}"),
        .. History("/v1/articles/{slug}"),
        .. History("/v1/claims/{id:guid}"),
        .. History("/v1/measures/{slug}"),
        .. History("/v1/outlets/{slug}"),
        .. History("/v1/propositions/{slug}"),
        .. History("/v1/relations/{key}"),
        .. History("/v1/topics/{slug}"),
    ];

    private static readonly string[] Callers =
    [
        "none",
        "reader",
        "revoked",
        "expired",
        .. Words<Scope>.All,
    ];

    public static TheoryData<string> Rows => [.. Matrix.Select(r => $"{r.Method} {r.Path}")];

    [Fact]
    public void Every_endpoint_has_a_row() =>
        Assert.Equal(
            Endpoints().Order(StringComparer.Ordinal),
            Rows.Select(r => r.Data).Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Every_caller_is_let_in_or_not_as_the_row_says(string endpoint)
    {
        var row = Matrix.Single(r => $"{r.Method} {r.Path}" == endpoint);
        List<string> wrong = [];
        foreach (var caller in Callers)
        {
            using var request = row.Request();
            using var answer = await (await ClientOf(caller)).SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead
            );
            var expected = row.Expected(caller);
            var got = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                ? (int)answer.StatusCode
                : 0;
            if (expected != got)
                wrong.Add($"{caller}: {expected} expected, {(int)answer.StatusCode} given");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task The_document_and_its_pages_are_open_and_what_is_not_there_is_not_there()
    {
        Assert.Equal(HttpStatusCode.OK, await Status("/openapi/v1.json"));
        Assert.Equal(HttpStatusCode.OK, await Status("/docs/index.html"));
        Assert.Equal(HttpStatusCode.NotFound, await Status("/v1/nothing"));
        using var delete = await api.Http.DeleteAsync("/v1/actors");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, delete.StatusCode);

        async Task<HttpStatusCode> Status(string address)
        {
            using var answer = await api.Http.GetAsync(address);
            return answer.StatusCode;
        }
    }

    private static Row[] History(string thing) =>
        [
            new("GET", $"{thing}/revisions"),
            new("GET", $"{thing}/revisions/{{n:int:min(1)}}"),
            new("GET", $"{thing}/revisions/{{n:int:min(1)}}/diff"),
        ];

    private IEnumerable<string> Endpoints() =>
        api
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .SelectMany(e =>
                (e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"]).Select(
                    method => $"{method} /{e.RoutePattern.RawText!.Trim('/')}"
                )
            );

    private async Task<HttpClient> ClientOf(string caller) =>
        caller switch
        {
            "none" => api.Http,
            "reader" => await api.As("reader"),
            "revoked" => await Dead(caller, k => k.RevokedAt),
            "expired" => await Dead(caller, k => k.ExpiresAt),
            _ => await api.As(caller, Words<Scope>.Term(caller)),
        };

    // with every scope, so that nothing but its end keeps it out
    private async Task<HttpClient> Dead(
        string caller,
        Expression<Func<ApiKey, DateTimeOffset?>> end
    )
    {
        var key = await api.Key(caller, Enum.GetValues<Scope>());
        var prefix = ApiKey.PrefixOf(key);
        DateTimeOffset? before = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        await using var db = api.Database();
        await db
            .ApiKeys.Where(k => k.Prefix == prefix)
            .ExecuteUpdateAsync(set => set.SetProperty(end, before));
        return api.With(key);
    }

    private sealed record Row(string Method, string Path, params Scope[] AnyOf)
    {
        /// <summary>401, 403, or 0 for whatever else.</summary>
        internal int Expected(string caller) =>
            caller is "revoked" or "expired" ? 401
            : AnyOf.Length == 0 ? 0
            : caller == "none" ? 401
            : Words<Scope>.TryTerm(caller, out var scope) && AnyOf.Contains(scope) ? 0
            : 403;

        internal HttpRequestMessage Request()
        {
            // of things that are not there
            var path = Regex.Replace(
                Path,
                @"\{\w+(:[^}]*)?\}",
                part =>
                    part.Groups[1].Value switch
                    {
                        ":guid" => $"{Guid.Empty}",
                        "" => "nobody00",
                        _ => "1",
                    }
            );
            var type =
                Method == "PATCH" ? "application/merge-patch+json"
                : Path == "/v1/imports" ? "application/x-ndjson"
                : "application/json";
            return new(new HttpMethod(Method), path)
            {
                Content = Method is "GET" or "DELETE"
                    ? null
                    : new StringContent("{}", Encoding.UTF8, type),
            };
        }
    }
}
