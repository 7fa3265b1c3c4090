using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;

namespace JapanRussia.Api.Tests.Writes;

/// <summary>A value of the wrong type, in every member of every form: told with its place, in words that a client knows.</summary>
public sealed class WrongTypesTests(Api api) : IClassFixture<Api>
{
    private static readonly string[] Values =
    [
        "7",
        "1e400",
        "true",
        "\"x\"",
        "null",
        "[null]",
        "[[7]]",
        "{\"x\":1}",
    ];

    [Fact]
    public async Task Are_told_without_a_name_of_the_programs_own()
    {
        var http = await api.As(
            Scope.Write,
            Scope.Review,
            Scope.Import,
            Scope.ReadDrafts,
            Scope.Admin
        );
        var document = await api.Json("/openapi/v1.json");
        var forms = Forms(document).ToList();
        Assert.True(forms.Count >= 15, $"{forms.Count} forms");
        List<string> wrong = [];
        foreach (var (address, schema) in forms)
        foreach (var way in Members(document, schema, 3))
        foreach (var value in Values)
        {
            var answer = await http.Sends(
                HttpMethod.Post,
                address,
                Body(way, JsonNode.Parse(value)).ToJsonString(),
                tag: "\"1\"",
                key: Guid.NewGuid().ToString()
            );
            var text = answer.Body.ToJsonString();
            var pointer = "/" + string.Join('/', way);
            if (
                (int)answer.Status >= 500
                || text.Contains("JapanRussia.", StringComparison.Ordinal)
                || text.Contains("System.", StringComparison.Ordinal)
            )
                wrong.Add($"{address} {pointer} {value}: {(int)answer.Status} {text}");
            // no member takes such a thing, be it that it is an object with other members
            else if (
                value[0] == '{'
                && !Pointers(answer).Any(p => p.StartsWith(pointer, StringComparison.Ordinal))
            )
                wrong.Add($"{address} {pointer} {value}: no fault there: {text}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
    }

    [Theory]
    [InlineData("application/json; charset=windows-1252")]
    [InlineData("application/json; charset=utf-16")]
    public async Task A_body_in_another_charset_is_refused(string mediaType)
    {
        var writer = await api.As(Scope.Write);
        foreach (
            var address in (string[])
                ["/v1/outlets", "/v1/claims/search", "/v1/articles/nobody/text"]
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = new ByteArrayContent([(byte)'{', (byte)'}']),
            };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
            using var answer = await writer.SendAsync(request);
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        }
    }

    private static IEnumerable<string> Pointers(Written answer) =>
        (answer.Body["errors"]?.AsArray() ?? []).Select(e =>
            e!["pointer"]?.GetValue<string>() ?? ""
        );

    // each form once, at the first address that takes it
    private static IEnumerable<(string Address, JsonNode Schema)> Forms(JsonNode document) =>
        document["paths"]!
            .AsObject()
            .Where(p => p.Value!["post"]?["requestBody"] is not null)
            .Select(p =>
                (
                    Address: System.Text.RegularExpressions.Regex.Replace(
                        p.Key,
                        @"\{\w+\}",
                        part => part.Value is "{id}" or "{delivery}" ? $"{Guid.Empty}" : "nobody"
                    ),
                    Schema: Resolve(document, p.Value!["post"]!["requestBody"])?["content"]?[
                        "application/json"
                    ]?["schema"]
                )
            )
            .Where(f => f.Schema is not null)
            .DistinctBy(f => f.Schema!.ToJsonString())
            .Select(f => (f.Address, f.Schema!));

    private static IEnumerable<List<object>> Members(JsonNode document, JsonNode schema, int depth)
    {
        if (depth == 0 || Resolve(document, schema)?["properties"] is not JsonObject members)
            yield break;
        foreach (var (name, member) in members)
        {
            yield return [name];
            var resolved = Resolve(document, member);
            if (resolved?["items"] is { } items)
            {
                yield return [name, 0];
                foreach (var rest in Members(document, items, depth - 1))
                    yield return [name, 0, .. rest];
            }
            else
                foreach (var rest in Members(document, member!, depth - 1))
                    yield return [name, .. rest];
        }
    }

    private static JsonNode? Resolve(JsonNode document, JsonNode? node)
    {
        while (true)
        {
            if (node?["$ref"]?.GetValue<string>() is { } reference)
                node = reference[2..].Split('/').Aggregate(document, (at, step) => at[step]!);
            else if (
                (node?["allOf"] ?? node?["anyOf"] ?? node?["oneOf"]) is JsonArray { Count: > 0 } of
            )
                node = of[0];
            else
                return node;
        }
    }

    private static JsonNode Body(List<object> way, JsonNode? value)
    {
        var node = value;
        foreach (var step in Enumerable.Reverse(way))
            node = step is string name ? new JsonObject { [name] = node } : new JsonArray(node);
        return node!;
    }
}
