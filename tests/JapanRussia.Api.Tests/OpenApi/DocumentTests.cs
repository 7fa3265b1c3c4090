using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Writes;

namespace JapanRussia.Api.Tests.OpenApi;

public sealed class DocumentTests(Api api) : IClassFixture<Api>
{
    private static readonly string Committed = Path.Combine(
        Repository.Root,
        "docs",
        "openapi",
        "v1.json"
    );

    /// <summary>An API change is a difference in a file under review. To accept one: UPDATE_OPENAPI=1 dotnet test.</summary>
    [Fact]
    public async Task Is_the_one_that_is_committed()
    {
        var served =
            (await api.Http.GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_OPENAPI") == "1")
            await File.WriteAllTextAsync(Committed, served);

        Assert.Equal(await File.ReadAllTextAsync(Committed), served);
    }

    [Fact]
    public async Task Is_OpenAPI_3_1_and_describes_everything_with_examples()
    {
        var document = await api.Json("/openapi/v1.json");
        Assert.StartsWith("3.1", document["openapi"]!.GetValue<string>());
        foreach (
            var (path, operation) in document["paths"]!
                .AsObject()
                .SelectMany(p => p.Value!.AsObject(), (p, o) => (p.Key, o.Value!))
        )
        {
            Assert.NotEmpty(operation["summary"]!.GetValue<string>());
            Assert.NotEmpty(operation["operationId"]!.GetValue<string>());
            Assert.NotNull(operation["responses"]!["400"]);
            foreach (var (status, answer) in operation["responses"]!.AsObject())
                Assert.False(
                    string.IsNullOrEmpty(answer!["description"]?.GetValue<string>()),
                    path + status
                );
            foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
            {
                Assert.False(
                    string.IsNullOrEmpty(parameter!["description"]?.GetValue<string>()),
                    $"{path} {parameter["name"]}"
                );
                Assert.NotNull(parameter["schema"]);
            }
        }
        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
        foreach (var (member, described) in schema!["properties"]?.AsObject() ?? [])
            Assert.False(
                string.IsNullOrEmpty(described!["description"]?.GetValue<string>()),
                $"{name}.{member} has no description"
            );
    }

    [Fact]
    public async Task Answers_have_the_members_that_it_promises_and_no_others()
    {
        await (await Story.In(api)).Records();
        var editor = await api.As(Enum.GetValues<Scope>());
        var document = await api.Json("/openapi/v1.json");
        foreach (
            var (path, item) in document["paths"]!
                .AsObject()
                .Where(p => !p.Key.Contains('{') && p.Value!["get"] is { } get && IsOpen(get))
        )
        {
            var operation = item!["get"]!;
            var schema = Resolve(
                operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]!
            );
            var required = (operation["parameters"]?.AsArray() ?? [])
                .Where(p => p!["required"]?.GetValue<bool>() ?? false)
                .Select(p => $"{p!["name"]}={p["example"]}");
            var answer = await editor.GetStringAsync($"{path}?{string.Join('&', required)}");
            Matches(JsonNode.Parse(answer), schema, path);
        }

        void Matches(JsonNode? value, JsonNode schema, string where)
        {
            schema = Resolve(schema);
            if (value is JsonObject members && schema["properties"] is JsonObject promised)
            {
                var required =
                    schema["required"]?.AsArray().Select(r => r!.GetValue<string>()) ?? [];
                Assert.Empty(required.Except(members.Select(m => m.Key)));
                foreach (var (name, member) in members)
                {
                    Assert.True(promised.ContainsKey(name), $"{where}.{name}");
                    if (member is not null)
                        Matches(member, promised[name]!, $"{where}.{name}");
                }
            }
            else if (value is JsonArray rows && schema["items"] is { } items)
                foreach (var row in rows)
                    Matches(row, items, where + "[]");
        }

        JsonNode Resolve(JsonNode schema) =>
            schema["$ref"] is { } reference
                ? document["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]]!
            : schema["allOf"]?[0] is { } all ? Resolve(all)
            : schema["anyOf"]?[0] is { } any ? Resolve(any)
            : schema;
    }

    /// <summary>What the document asks of a body is what an empty one is refused for; a patch may be empty.</summary>
    [Fact]
    public async Task A_form_has_the_members_that_it_is_refused_without()
    {
        var editor = await api.As(Enum.GetValues<Scope>());
        var document = await api.Json("/openapi/v1.json");
        var tried = 0;
        foreach (var (path, item) in document["paths"]!.AsObject().Where(p => !p.Key.Contains('{')))
        {
            var content = item!["post"]?["requestBody"]?["content"]?["application/json"];
            if (content?["schema"]?["$ref"]?.GetValue<string>().Split('/')[^1] is not { } form)
                continue;
            var required = Schema(form)["required"]?.AsArray() ?? [];
            // of one span or several, neither is required
            if (required.Count == 0 || form == "LocatorsForm")
                continue;
            tried++;
            var refused = await editor.Makes(path, new JsonObject());
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Equal(
                required.Select(r => $"/{r}").Order(),
                refused.Body["errors"]!
                    .AsArray()
                    .Where(e => TextOf(e!, "detail") == "It is required")
                    .Select(e => TextOf(e!, "pointer"))
                    .Distinct()
                    .Order()
            );
        }
        Assert.True(tried >= 11, $"{tried} forms");
        Assert.Null(Schema("ClaimPatch")["required"]);
        Assert.Equal(
            Schema("ClaimForm")["properties"]!.ToJsonString(),
            Schema("ClaimPatch")["properties"]!.ToJsonString()
        );

        JsonNode Schema(string name) => document["components"]!["schemas"]![name]!;
    }

    [Fact]
    public async Task Says_which_operations_take_which_scopes()
    {
        var document = await api.Json("/openapi/v1.json");

        Assert.Equal(
            "bearer",
            TextOf(document["components"]!["securitySchemes"]!["bearer"]!, "scheme")
        );
        Assert.Equal("""[{"bearer":["write"]}]""", Security("/v1/claims", "post"));
        Assert.Equal(
            """[{"bearer":["write"]},{"bearer":["review"]}]""",
            Security("/v1/claims/{id}", "patch")
        );
        Assert.Equal("[]", Security("/v1/claims", "get"));
        Assert.NotNull(document["paths"]!["/v1/keys"]!["post"]!["responses"]!["401"]);
        Assert.NotNull(document["paths"]!["/v1/keys"]!["post"]!["responses"]!["429"]);

        string Security(string path, string method) =>
            document["paths"]![path]![method]!["security"]!.ToJsonString();
    }

    /// <summary>Whether an operation takes no key.</summary>
    internal static bool IsOpen(JsonNode operation) => operation["security"]!.AsArray().Count == 0;

    [Fact]
    public async Task Its_pages_ask_nothing_of_anybody_else()
    {
        var page = await api.Http.GetStringAsync("/docs/index.html");

        Assert.Contains("swagger-ui-bundle.js", page);
        Assert.DoesNotContain("://", page);
        var policy = (await api.Http.GetAsync("/docs/index.html"))
            .Headers.GetValues("Content-Security-Policy")
            .Single();
        Assert.StartsWith("default-src 'self'", policy);
    }
}
