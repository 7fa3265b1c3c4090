using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace JapanRussia.Api.Tests.OpenApi;

/// <summary>Whoever tries the document's examples on the data that come with the program gets answers.</summary>
public sealed class ExampleTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Fact]
    public async Task Every_example_of_a_parameter_is_answered()
    {
        foreach (var (path, operation) in await Operations("get"))
        {
            var parameters = operation["parameters"]?.AsArray() ?? [];
            var address = parameters
                .Where(p => In(p, "path"))
                .Aggregate(path, (a, p) => a.Replace($"{{{Name(p)}}}", Example(p)));
            Assert.DoesNotContain('{', address);
            var queries = parameters.Where(p => In(p, "query") && Example(p) is not null).ToList();
            var always = string.Join('&', queries.Where(Required).Select(Query));
            var answer = await IsAnswered(new(HttpMethod.Get, $"{address}?{always}"));
            // as it opens in /docs, it shows something; the data come without verdicts, and no server makes snapshots here
            if (path is not ("/v1/reviews" or "/v1/exports"))
            {
                Assert.DoesNotContain("\"data\":[]", answer);
                Assert.True(answer.Length > 100 || path.EndsWith("/diff"), $"{address}: {answer}");
            }
            foreach (var query in queries.Where(q => !Required(q)))
                await IsAnswered(
                    new(HttpMethod.Get, $"{address}?{always}&{Query(query)}{Needed(query)}")
                );
        }
    }

    [Fact]
    public async Task Every_example_of_a_body_is_answered()
    {
        foreach (var (path, operation) in await Operations("post"))
        {
            var body = operation["requestBody"]!["content"]!["application/json"]!["example"];
            if (body is null)
                continue;
            await IsAnswered(
                new(HttpMethod.Post, path)
                {
                    Content = new StringContent($"{body}", Encoding.UTF8, "application/json"),
                }
            );
        }
    }

    private async Task<List<(string Path, JsonNode Operation)>> Operations(string method)
    {
        var operations = (await DocumentTests.Whole(api))["paths"]!
            .AsObject()
            // snapshots are made while a server runs: tests of their own ask for them
            .Where(p => p.Value![method] is not null && !p.Key.StartsWith("/v1/exports/"))
            // the data come without verdicts
            .Where(p => p.Key != "/v1/reviews/{key}")
            // and articles' texts do not come with the program
            .Where(p => !p.Key.EndsWith("/text"))
            .Select(p => (p.Key, p.Value![method]!))
            // what is not open to everybody has examples in the tests of its own
            .Where(o => DocumentTests.IsOpen(o.Item2))
            .ToList();
        Assert.NotEmpty(operations);
        return operations;
    }

    private async Task<string> IsAnswered(HttpRequestMessage request)
    {
        using var answer = await api.Http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{request.RequestUri}: {body}");
        return body;
    }

    private static bool In(JsonNode? parameter, string place) =>
        parameter!["in"]!.GetValue<string>() == place;

    private static bool Required(JsonNode? parameter) =>
        parameter!["required"]?.GetValue<bool>() ?? false;

    private static string Name(JsonNode? parameter) => parameter!["name"]!.GetValue<string>();

    /// <summary>What a parameter does not go without.</summary>
    private static string Needed(JsonNode? parameter) =>
        Name(parameter) == "highlight" ? "&q=treaty" : "";

    private static string Query(JsonNode? parameter) =>
        $"{Name(parameter)}={Uri.EscapeDataString(Example(parameter)!)}";

    private static string? Example(JsonNode? parameter) =>
        DocumentTests.Example(parameter!) switch
        {
            JsonArray several => string.Join(',', several.Select(v => $"{v}")),
            var one => one?.ToString(),
        };
}
