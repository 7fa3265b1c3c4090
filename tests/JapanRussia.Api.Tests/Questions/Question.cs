using System.Text.RegularExpressions;

namespace JapanRussia.Api.Tests.Questions;

/// <summary>
/// A question of docs/questions.md: a heading, its request, and the answer as one of these: a table of the answer's rows,
/// whose head names paths in a row; JSON that the answer holds; a whole CSV; or the words "No rows."
/// </summary>
internal sealed partial record Question(string Method, string Address, string? Body)
{
    private const string NoRows = "No rows.";

    internal IReadOnlyList<string> Columns { get; private init; } = [];
    internal IReadOnlyList<string[]> Rows { get; private init; } = [];
    internal string? Json { get; private init; }
    internal string? Csv { get; private init; }

    /// <summary>How many answers it gives: one.</summary>
    internal int Answers { get; private init; }

    internal string Request => $"{Method} {Address} {Body}".TrimEnd();

    /// <summary>Whether it asks what the document calls <c>/v1/propositions/{slug}/positions</c>.</summary>
    internal bool Asks(string path) =>
        Regex.IsMatch(
            Address.Split('?')[0],
            "^" + PathParameter().Replace(path, "[^/]+") + "(\\.(csv|ndjson))?$",
            RegexOptions.NonBacktracking
        );

    internal static List<Question> All() =>
        [
            .. File.ReadAllText(Path.Combine(Repository.Root, "docs", "questions.md"))
                .ReplaceLineEndings("\n")
                .Split("\n## ")
                .Skip(1)
                .Select(Read),
        ];

    private static Question Read(string section)
    {
        var request = Assert.Single(RequestBlock().Matches(section));
        var lines = section.Split('\n');
        var table = lines.Where(l => l.StartsWith('|')).Select(Cells).ToList();
        var json = Block(section, "json");
        var csv = Block(section, "csv");
        var noRows = lines.Contains(NoRows);
        return new(
            request.Groups["method"].Value,
            request.Groups["address"].Value,
            request.Groups["body"] is { Success: true } body ? body.Value : null
        )
        {
            Columns = table.Count > 0 ? table[0] : [],
            // the first two lines of a table are its head
            Rows = [.. table.Skip(2)],
            Json = json,
            Csv = csv,
            Answers = new[] { table.Count > 0, noRows, json is not null, csv is not null }.Count(
                a => a
            ),
        };
    }

    private static string? Block(string section, string language) =>
        section.Split($"```{language}\n") is [_, var rest, ..] ? rest.Split("\n```")[0] : null;

    private static string[] Cells(string row) =>
        [.. row.Trim('|').Split('|').Select(c => c.Trim().Trim('`'))];

    [GeneratedRegex(
        "^```http\n(?<method>GET|POST) (?<address>/v1/[^\n]+)\n(\n(?<body>\\{.*?)\n)?```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex RequestBlock();

    [GeneratedRegex("\\{[^}]+\\}")]
    private static partial Regex PathParameter();
}
