using System.Text.RegularExpressions;

namespace JapanRussia.Api.Tests.Readme;

/// <summary>The tour of the README, taken: each command gives what stands below it, up to where it is cut with "…".</summary>
public sealed partial class ReadmeTests(SeededApi api) : IClassFixture<SeededApi>
{
    public static TheoryData<string, string> Commands
    {
        get
        {
            var commands = new TheoryData<string, string>();
            foreach (
                Match block in Block()
                    .Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md")))
            )
                if (Curl().IsMatch(block.Groups["command"].Value))
                    commands.Add(block.Groups["command"].Value, block.Groups["answer"].Value);
            return commands;
        }
    }

    [Fact]
    public void Has_ten_commands() => Assert.True(Commands.Count >= 10, $"{Commands.Count}");

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

    [GeneratedRegex(
        "```console\n\\$ (?<command>(?:[^\n]*\\\\\n)*[^\n]+)\n(?<answer>.*?)\n?```",
        RegexOptions.Singleline
    )]
    internal static partial Regex Block();

    [GeneratedRegex("^curl -s 'localhost:8080(?<path>[^']+)'( \\| head -(?<lines>[0-9]+))?$")]
    internal static partial Regex Curl();
}
