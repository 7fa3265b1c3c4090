using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsvHelper;

namespace JapanRussia.Api.Tests.Questions;

/// <summary>docs/questions.md says what the API answers on the data that it comes with.</summary>
public sealed partial class QuestionsTests(SeededApi api) : IClassFixture<SeededApi>
{
    private const string NoRows = "No rows.";

    public static TheoryData<string> Requests => [.. Questions().Select(q => q.Request)];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task The_document_gives_the_rows_that_the_API_answers(string request)
    {
        var question = Questions().Single(q => q.Request == request);

        var answered = request.Split('?')[0].EndsWith(".csv", StringComparison.Ordinal)
            ? await Table(request)
            : await Pages(request);

        Assert.Equal(answered.Select(r => r[0]), question.Rows.Select(r => r[0]));
        Assert.All(
            question.Rows.Zip(answered),
            pair => Assert.Equal(pair.Second, pair.First.Take(pair.Second.Length))
        );
        Assert.Equal(answered.Count == 0, question.SaysNoRows);
    }

    [Fact]
    public void The_document_asks_at_least_ten_questions_each_with_one_request()
    {
        var questions = Questions();

        Assert.True(questions.Count >= 10, $"{questions.Count} questions");
        Assert.Distinct(questions.Select(q => q.Request));
    }

    /// <summary>A question of the document: its request, and its table's rows as cells.</summary>
    private sealed record Question(string Request, IReadOnlyList<string[]> Rows, bool SaysNoRows);

    private static List<Question> Questions() =>
        [
            .. File.ReadAllText(Path.Combine(Repository.Root, "docs", "questions.md"))
                .ReplaceLineEndings("\n")
                .Split("\n## ")
                .Skip(1)
                .Select(Read),
        ];

    private static Question Read(string section)
    {
        var request = Assert.Single(RequestBlock().Matches(section)).Groups[1].Value;
        var lines = section.Split('\n');
        // the first two lines of a table are its head
        var rows = lines.Where(l => l.StartsWith('|')).Skip(2).Select(Cells);
        return new(request, [.. rows], lines.Contains(NoRows));
    }

    private static string[] Cells(string row)
    {
        string[] cells = [.. row.Trim('|').Split('|').Select(c => c.Trim())];
        Assert.Matches("^`[^`]+`$", cells[0]);
        return [cells[0].Trim('`'), .. cells[1..]];
    }

    private async Task<List<string[]>> Pages(string request)
    {
        List<string[]> rows = [];
        for (var next = request; next is not null; )
        {
            var page = await api.Json(next);
            rows.AddRange(
                (page["data"] as IEnumerable<JsonNode?> ?? Sources(page)).Select(r => Cells(r!))
            );
            next = page["links"]!["next"]?.GetValue<string>();
        }
        return rows;
    }

    private static IEnumerable<JsonNode?> Sources(JsonNode proposition) =>
        proposition["stances"]!.AsArray().SelectMany(s => s!["sources"]!.AsArray());

    /// <summary>What the document must say of a row: its first columns.</summary>
    private static string[] Cells(JsonNode row) =>
        row switch
        {
            _ when row["key"] is { } key =>
            [
                Text(key),
                Text(row["claimant"]!["name"]!),
                $"{Text(row["stance"]!)}, {Text(row["certainty"]!)}",
                Text(row["proposition"]!["text"]!),
            ],
            _ when row["counts"] is { } counts =>
            [
                Text(row["actor"]!["slug"]!),
                Text(row["proposition"]!["text"]!),
                string.Join(
                    ", ",
                    counts
                        .AsObject()
                        .Where(c => c.Value!.GetValue<int>() > 0)
                        .Select(c => $"{c.Key} {c.Value}")
                ),
                Listed(row["through"]!, a => Text(a["name"]!)),
            ],
            _ when row["coverage"] is { } coverage =>
            [
                Text(row["proposition"]!["slug"]!),
                Text(row["proposition"]!["text"]!),
                Text(coverage),
            ],
            _ when row["reasons"] is { } reasons =>
            [
                Listed(row["actors"]!, a => Text(a["slug"]!)),
                Text(row["stance"]!),
                Listed(row["articles"]!, Text),
                Listed(reasons, r => Text(r["rule"]!)),
            ],
            _ => [Text(row["slug"]!)],
        };

    private static string Listed(JsonNode values, Func<JsonNode, string> text) =>
        string.Join(", ", values.AsArray().Select(v => text(v!)));

    private async Task<List<string[]>> Table(string request)
    {
        var text = await api.Http.GetStringAsync(request);
        using var csv = new CsvReader(new StringReader(text), CultureInfo.InvariantCulture);
        await csv.ReadAsync();
        csv.ReadHeader();
        var column = csv.HeaderRecord!.Contains("key") ? "key" : "slug";
        List<string[]> rows = [];
        while (await csv.ReadAsync())
            rows.Add([csv.GetField(column)!]);
        return rows;
    }

    private static string Text(JsonNode value) => value.GetValue<string>();

    [GeneratedRegex("^```http\nGET (/v1/[^\n]+)\n```$", RegexOptions.Multiline)]
    private static partial Regex RequestBlock();
}
