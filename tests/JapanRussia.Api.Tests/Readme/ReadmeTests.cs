using System.Text.RegularExpressions;

namespace JapanRussia.Api.Tests.Readme;

/// <summary>The README and the tour: each command gives what stands below it, up to where it is cut with "…".</summary>
public sealed partial class ReadmeTests(SeededApi api) : IClassFixture<SeededApi>
{
    private static readonly string[] Pages = ["README.md", "docs/tour.md"];

    public static TheoryData<string, string> Commands =>
        new(Pages.SelectMany(Steps).Where(s => Curl().IsMatch(s.Command)));

    [Theory]
    [InlineData("README.md", 1)]
    [InlineData("docs/tour.md", 20)]
    public void Shows_commands(string page, int least) =>
        Assert.True(Steps(page).Count() >= least, page);

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Gives_what_it_says(string command, string answer)
    {
        var parts = Curl().Match(command);
        Assert.True(parts.Success, command);

        var lines = (
            await (await api.Http.GetAsync(parts.Groups["path"].Value)).Content.ReadAsStringAsync()
        )
            .ReplaceLineEndings("\n")
            .TrimEnd('\n')
            .Split('\n');
        var shown = parts.Groups["lines"] is { Success: true } head
            ? lines.Take(int.Parse(head.Value))
            : lines;
        var given = string.Join('\n', shown);

        if (answer.EndsWith('…'))
            Assert.StartsWith(answer[..^1], given, StringComparison.Ordinal);
        else
            Assert.Equal(answer, given);
    }

    internal static IEnumerable<(string Command, string Answer)> Steps(string page) =>
        Block()
            .Matches(File.ReadAllText(Path.Combine(Repository.Root, page)))
            .Select(b => (b.Groups["command"].Value, b.Groups["answer"].Value));

    [GeneratedRegex(
        "```console\n\\$ (?<command>(?:[^\n]*\\\\\n)*[^\n]+)\n(?<answer>.*?)\n?```",
        RegexOptions.Singleline
    )]
    private static partial Regex Block();

    [GeneratedRegex("^curl -s 'localhost:8080(?<path>[^']+)'( \\| head -(?<lines>[0-9]+))?$")]
    internal static partial Regex Curl();
}
