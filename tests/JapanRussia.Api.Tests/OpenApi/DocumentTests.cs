using System.Net;
using System.Text.Encodings.Web;
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
        var served = Indented(await api.Json("/openapi/v1.json"));
        if (Environment.GetEnvironmentVariable("UPDATE_OPENAPI") == "1")
            await File.WriteAllTextAsync(Committed, served);

        Assert.Equal(await File.ReadAllTextAsync(Committed), served);
    }

    // the file is read in reviews, what is served by programs
    private static string Indented(JsonNode document) =>
        document.ToJsonString(
            new()
            {
                WriteIndented = true,
                IndentSize = 1,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                NewLine = "\n",
            }
        ) + "\n";

    [Fact]
    public async Task Is_OpenAPI_3_1_and_describes_everything_with_examples()
    {
        var document = await Whole(api);
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
                // a cursor is what the page before says
                if (TextOf(parameter, "in") != "header" && TextOf(parameter, "name") != "cursor")
                    Assert.True(Example(parameter) is not null, $"{path} {parameter["name"]}");
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
        var document = await Whole(api);
        foreach (
            var (path, item) in document["paths"]!
                .AsObject()
                .Where(p => !p.Key.Contains('{') && p.Value!["get"] is { } get && IsOpen(get))
        )
        {
            var operation = item!["get"]!;
            // a table to fill in has no other form
            if (operation["responses"]!["200"]!["content"]!["application/json"] is not { } content)
                continue;
            var schema = Resolve(content["schema"]!);
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
            : schema["oneOf"]?[0] is { } one ? Resolve(one)
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
        var document = await Whole(api);

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

    /// <summary>The document with its parameters, answers and headers where they are referred to; schemas stay references.</summary>
    internal static async Task<JsonNode> Whole(Api api, string address = "/openapi/v1.json")
    {
        var document = await api.Json(address);
        return Inline(document["paths"]!) is { } paths
            ? new JsonObject
            {
                ["openapi"] = document["openapi"]!.DeepClone(),
                ["paths"] = paths,
                ["components"] = document["components"]!.DeepClone(),
            }
            : document;

        JsonNode? Inline(JsonNode? node) =>
            node switch
            {
                JsonObject o
                    when o["$ref"]?.GetValue<string>() is { } reference
                        && !reference.StartsWith("#/components/schemas/") => Inline(
                    reference.Split('/')[1..].Aggregate(document, (at, part) => at[part]!)
                ),
                JsonObject o => new JsonObject(
                    o.Select(m => KeyValuePair.Create(m.Key, Inline(m.Value)))
                ),
                JsonArray a => new JsonArray([.. a.Select(Inline)]),
                _ => node?.DeepClone(),
            };
    }

    /// <summary>What a reader is shown that a parameter can be.</summary>
    internal static JsonNode? Example(JsonNode parameter) =>
        parameter["example"] ?? parameter["schema"]!["examples"]?[0];

    /// <summary>Whether an operation takes no key.</summary>
    internal static bool IsOpen(JsonNode operation) => operation["security"]!.AsArray().Count == 0;

    /// <summary>Swagger UI sends whatever stands under example or default, whether it is asked for or not.</summary>
    [Theory]
    [InlineData("/openapi/v1.json")]
    [InlineData("/openapi/v1-openapi-3.0.json")]
    public async Task Only_what_must_be_given_is_filled_in_before_it_is_tried(string address)
    {
        var filled = 0;
        foreach (var (path, item) in (await Whole(api, address))["paths"]!.AsObject())
        foreach (var (method, operation) in item!.AsObject())
        foreach (var parameter in operation!["parameters"]?.AsArray() ?? [])
        {
            var required = parameter!["required"]?.GetValue<bool>() ?? false;
            var schema = parameter["schema"]!;
            if (required && method == "get")
            {
                filled++;
                Assert.True(parameter["example"] is not null, $"{path} {parameter["name"]}");
            }
            else if (!required)
                Assert.True(
                    parameter["example"] is null
                        && parameter["examples"] is null
                        && schema["example"] is null
                        && schema["default"] is null,
                    $"{method} {path} {parameter["name"]}"
                );
        }
        Assert.True(filled > 50, $"{filled} are filled in");
    }

    /// <summary>A list of words without a name is Anonymous17 in a client, and another one wherever it stands.</summary>
    [Fact]
    public async Task Every_closed_list_has_a_name_and_stands_once()
    {
        var document = await api.Json("/openapi/v1.json");
        var schemas = document["components"]!["schemas"]!.AsObject();
        var lists = schemas.Where(s => s.Value!["enum"] is not null).ToList();

        Assert.Equal(
            lists.Count,
            Members(document).Count(m => m.Parent is JsonObject && m.Key == "enum")
        );
        Assert.All(lists, l => Assert.Equal("string", l.Value!["type"]!.GetValue<string>()));
        Assert.Equal(
            Reference("Stance"),
            schemas["SearchClaimsCondition"]!["properties"]!["stance"]!["items"]!.ToJsonString()
        );
        foreach (
            var (schema, member, list) in new[]
            {
                ("Problem", "code", "ProblemCode"),
                ("Fault", "code", "FaultCode"),
                ("Facet", "field", "FacetField"),
                ("StanceMatrix", "rows_are", "MatrixDimension"),
                ("StanceMatrix", "columns_are", "MatrixDimension"),
                ("Vocabulary", "name", "VocabularyName"),
            }
        )
            Assert.Equal(
                Reference(list),
                schemas[schema]!["properties"]![member]!["allOf"]![0]!.ToJsonString()
            );

        static string Reference(string name) => $$"""{"$ref":"#/components/schemas/{{name}}"}""";
    }

    /// <summary>What is one of several schemas is an empty class in C#. Only null may stand beside another.</summary>
    [Fact]
    public async Task Nothing_is_one_of_several_things()
    {
        var document = await api.Json("/openapi/v1.json");

        Assert.DoesNotContain(Members(document), m => m.Key == "anyOf");
        Assert.All(
            Members(document).Where(m => m.Key == "allOf"),
            m => Assert.Single(m.Value!.AsArray())
        );
        var nullable = Members(document).Where(m => m.Key == "oneOf").ToList();
        Assert.NotEmpty(nullable);
        Assert.All(
            nullable,
            m =>
                Assert.Equal(
                    ["$ref", "type:null"],
                    m.Value!.AsArray()
                        .Select(o => o!["$ref"] is null ? $"type:{o["type"]}" : "$ref")
                )
        );
    }

    /// <summary>Names that a client's language, or the library of its generator, has for something of its own.</summary>
    [Fact]
    public async Task No_schema_is_called_as_something_that_is_built_in()
    {
        var names = (await api.Json("/openapi/v1.json"))["components"]!["schemas"]!
            .AsObject()
            .Select(s => s.Key)
            .ToList();
        string[] ofScripts =
        [
            "Array",
            "Blob",
            "Boolean",
            "Comment",
            "Date",
            "Document",
            "Element",
            "Error",
            "Event",
            "File",
            "Function",
            "Headers",
            "History",
            "Image",
            "Infinity",
            "Intl",
            "Iterator",
            "JSON",
            "Location",
            "Lock",
            "Map",
            "Math",
            "Navigator",
            "Node",
            "Notification",
            "Number",
            "Object",
            "Option",
            "Partial",
            "Pick",
            "Plugin",
            "Position",
            "Promise",
            "Proxy",
            "Range",
            "Readonly",
            "Record",
            "Reflect",
            "Report",
            "Request",
            "Required",
            "Response",
            "Selection",
            "Set",
            "String",
            "Symbol",
            "Text",
            "URL",
            "WeakMap",
            "Window",
            "Worker",
        ];
        // Position is what the browsers' API for places was once called; Kiota has types for a date, a time and a guid
        string[] ofKiota =
        [
            "Date",
            "Time",
            "Duration",
            "Guid",
            "Parsable",
            "ApiError",
            "Api",
            "Client",
        ];

        Assert.Empty(names.Intersect(ofScripts.Except(["Position"])));
        Assert.Empty(names.Intersect(ofKiota));
        var ofDotnet = new[]
        {
            typeof(object),
            typeof(List<>),
            typeof(HttpClient),
            typeof(Uri),
            typeof(Queue<>),
            typeof(Enumerable),
            typeof(Thread),
            typeof(JsonNode),
        }
            .SelectMany(t => t.Assembly.GetExportedTypes())
            .Where(t =>
                !t.IsNested
                && t.Namespace
                    is "System"
                        or "System.IO"
                        or "System.Linq"
                        or "System.Net.Http"
                        or "System.Threading"
                        or "System.Threading.Tasks"
                        or "System.Collections.Generic"
            )
            .Select(t => t.Name.Split('`')[0]);
        Assert.Empty(names.Intersect(ofDotnet));
    }

    [Theory]
    [InlineData("/openapi/v1.json")]
    [InlineData("/openapi/v1-openapi-3.0.json")]
    public async Task Is_small_and_made_once_and_not_sent_to_whoever_has_it(string address)
    {
        using var answer = await api.Http.GetAsync(address);
        using var again = await api.Http.GetAsync(address);

        var tag = answer.Headers.ETag!;
        Assert.False(tag.IsWeak);
        Assert.Equal(tag, again.Headers.ETag);
        Assert.True(answer.Headers.CacheControl!.NoCache);
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 100_000, 1_000_000);
        Assert.InRange(new FileInfo(Committed).Length, 100_000, 1_000_000);

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(tag);
        using var unchanged = await api.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal(tag, unchanged.Headers.ETag);
        Assert.Empty(await unchanged.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Every member of every object, wherever it stands.</summary>
    private static IEnumerable<(JsonNode Parent, string Key, JsonNode? Value)> Members(
        JsonNode? node
    ) =>
        node switch
        {
            JsonObject o => o.Select(m => ((JsonNode)o, m.Key, m.Value))
                .Concat(o.SelectMany(m => Members(m.Value))),
            JsonArray a => a.SelectMany(Members),
            _ => [],
        };

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
