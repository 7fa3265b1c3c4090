using System.Diagnostics;
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

    /// <summary>What is written stands behind what was written before: one shell, from the first command to the last.</summary>
    [Fact]
    public async Task Writing_gives_what_it_says()
    {
        var steps = Block()
            .Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md")))
            .Select(b => (Command: b.Groups["command"].Value, Answer: b.Groups["answer"].Value))
            .Where(b => !Curl().IsMatch(b.Command))
            .ToList();
        Assert.True(steps.Count >= 7, $"{steps.Count}");

        var answers = await Shell(steps.Select(s => s.Command));

        foreach (var (step, given) in steps.Zip(answers))
            if (step.Answer.EndsWith('…'))
                Assert.StartsWith(step.Answer[..^1], given, StringComparison.Ordinal);
            else
                Assert.Equal(step.Answer, given);
    }

    private async Task<string[]> Shell(IEnumerable<string> commands)
    {
        const string End = "-- end of a step --";
        var program = typeof(JapanRussia.Api.Http.ClaimsApi).Assembly.Location;
        var script = string.Join($"\necho; echo '{End}'\n", commands.Append(""))
            .Replace("dotnet run --project src/JapanRussia.Api --", $"dotnet '{program}'")
            .Replace("localhost:8080", api.Http.BaseAddress!.Authority);
        using var bash = Process.Start(
            new ProcessStartInfo("bash", ["-c", script])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Repository.Root,
                Environment = { ["ConnectionStrings__Claims"] = api.ConnectionString },
            }
        )!;
        var errors = bash.StandardError.ReadToEndAsync();
        var output = (await bash.StandardOutput.ReadToEndAsync()).ReplaceLineEndings("\n");
        await errors;
        return [.. output.Split(End + "\n").Select(o => o.Trim('\n'))];
    }

    [GeneratedRegex(
        "```console\n\\$ (?<command>(?:[^\n]*\\\\\n)*[^\n]+)\n(?<answer>.*?)\n?```",
        RegexOptions.Singleline
    )]
    private static partial Regex Block();

    [GeneratedRegex("^curl -s 'localhost:8080(?<path>[^']+)'( \\| head -(?<lines>[0-9]+))?$")]
    private static partial Regex Curl();
}
