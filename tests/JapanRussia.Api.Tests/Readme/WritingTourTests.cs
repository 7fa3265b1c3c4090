using System.Diagnostics;

namespace JapanRussia.Api.Tests.Readme;

/// <summary>The part of the tour that writes. It has data of its own, so that the answers of the other part do not change.</summary>
public sealed class WritingTourTests(SeededApi api) : IClassFixture<SeededApi>
{
    /// <summary>Each command builds on those before it, so one shell runs them all.</summary>
    [Fact]
    public async Task Gives_what_it_says()
    {
        var steps = ReadmeTests
            .Steps("docs/tour.md")
            .Where(s => !ReadmeTests.Curl().IsMatch(s.Command))
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
        var program = typeof(JapanRussia.Api.Hosting.ClaimsApi).Assembly.Location;
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
