using System.Diagnostics;

namespace JapanRussia.Api.Tests.Readme;

/// <summary>The part of the README's tour that writes, on data of its own: what is read in the other part does not change under it.</summary>
public sealed class WritingTourTests(SeededApi api) : IClassFixture<SeededApi>
{
    /// <summary>What is written stands behind what was written before: one shell, from the first command to the last.</summary>
    [Fact]
    public async Task Gives_what_it_says()
    {
        var steps = ReadmeTests
            .Block()
            .Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md")))
            .Select(b => (Command: b.Groups["command"].Value, Answer: b.Groups["answer"].Value))
            .Where(b => !ReadmeTests.Curl().IsMatch(b.Command))
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
}
