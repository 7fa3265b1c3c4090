using System.Text;
using System.Text.Json.Nodes;

namespace JapanRussia.Api.Tests.Questions;

/// <summary>docs/questions.md says what the API answers on the data that it comes with.</summary>
public sealed class QuestionsTests(SeededApi api) : IClassFixture<SeededApi>
{
    public static TheoryData<string> Requests => [.. Question.All().Select(q => q.Request)];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task The_document_gives_what_the_API_answers(string request)
    {
        var question = Question.All().Single(q => q.Request == request);
        Assert.Equal(1, question.Answers);

        if (question.Csv is { } csv)
            Assert.Equal(csv, (await Text(question)).ReplaceLineEndings("\n").TrimEnd('\n'));
        else if (question.Json is { } json)
            Contains(JsonNode.Parse(await Text(question)), JsonNode.Parse(json), "");
        else
            Assert.Equal(
                question.Rows.Select(r => string.Join(" | ", r)),
                (await Pages(question)).Select(row =>
                    string.Join(" | ", question.Columns.Select(path => Cell(row, path)))
                )
            );
    }

    [Fact]
    public void The_document_asks_each_question_with_a_request_of_its_own()
    {
        var questions = Question.All();

        Assert.True(questions.Count >= 15, $"{questions.Count} questions");
        Assert.Distinct(questions.Select(q => q.Request));
    }

    /// <summary>Every operation of the document is asked something, but those that only look one thing up.</summary>
    [Fact]
    public async Task The_document_asks_every_operation_that_compares()
    {
        var document = await api.Json("/openapi/v1.json");
        var compared = document["paths"]!
            .AsObject()
            // one relation compares nothing, nor does what writes
            .Where(p => !p.Key.Contains("{key}"))
            .SelectMany(
                p => p.Value!.AsObject().Where(o => o.Key == "get" || p.Key.EndsWith("/search")),
                (p, o) => (p.Key, Tag: o.Value!["tags"]![0])
            )
            .Where(o => Compared.Contains(o.Tag!.GetValue<string>()) || o.Key.EndsWith("/search"))
            .Select(o => o.Key);

        Assert.All(
            compared,
            path => Assert.True(Question.All().Any(q => q.Asks(path)), $"nothing asks {path}")
        );
    }

    private static readonly string[] Compared =
    [
        "Matrices",
        "Disagreements",
        "Positions",
        "Sources",
        "Coverages",
        "Figures",
        "Relations",
    ];

    private async Task<string> Text(Question question)
    {
        using var message = new HttpRequestMessage(new(question.Method), question.Address);
        if (question.Body is { } body)
            message.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await api.Http.SendAsync(message);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return text;
    }

    private async Task<List<JsonNode>> Pages(Question question)
    {
        List<JsonNode> rows = [];
        var page = JsonNode.Parse(await Text(question))!;
        while (true)
        {
            rows.AddRange(page["data"]!.AsArray().Select(r => r!));
            if (page["links"]!["next"]?.GetValue<string>() is not { } next)
                return rows;
            page = await api.Json(next);
        }
    }

    /// <summary>What stands at a path: <c>claimant.name</c>; of an array each, and two paths with a comma between them both.</summary>
    private static string Cell(JsonNode? row, string path) =>
        string.Join(
            ", ",
            path.Split(',')
                .Select(p => string.Join(" > ", At(row, p.Trim().Split('.')).Select(v => $"{v}")))
        );

    private static IEnumerable<JsonNode?> At(JsonNode? node, string[] path) =>
        node switch
        {
            JsonArray array => array.SelectMany(item => At(item, path)),
            null => [],
            _ when path.Length == 0 => [node],
            _ => At(node[path[0]], path[1..]),
        };

    /// <summary>Whether an answer holds all that the document shows of it; an array that ends in "…" is shown in part.</summary>
    private static void Contains(JsonNode? answer, JsonNode? shown, string where)
    {
        switch (shown)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                    Contains(answer?[name], value, $"{where}/{name}");
                break;
            case JsonArray items:
                var inPart = items.LastOrDefault()?.ToString() == "…";
                var whole = inPart ? items.Count - 1 : items.Count;
                var array = Assert.IsType<JsonArray>(answer);
                Assert.True(
                    inPart ? array.Count > whole : array.Count == whole,
                    $"{where} has {array.Count} items"
                );
                for (var i = 0; i < whole; i++)
                    Contains(array[i], items[i], $"{where}/{i}");
                break;
            default:
                Assert.True(
                    JsonNode.DeepEquals(answer, shown),
                    $"{where} is {answer}, not {shown}"
                );
                break;
        }
    }
}
