using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using static JapanRussia.Api.Tests.Commands.Processes;

namespace JapanRussia.Api.Tests.Commands;

/// <summary>The program as a process of its own, with a private PostgreSQL that lasts.</summary>
public sealed partial class ProcessTests : IDisposable
{
    private readonly string data = Path.Combine(
        Path.GetTempPath(),
        $"japanrussia-process-{Guid.NewGuid():N}"
    );

    [Fact]
    public async Task Serves_from_nothing_survives_a_kill_and_stops_its_server_when_asked_to()
    {
        using (var first = await Served.Start(data))
        {
            Assert.Contains(
                "\"vladimir-putin\"",
                await first.Get("/v1/claims?claimant=vladimir-putin&stance=denies")
            );
            first.Process.Kill();
            await first.Process.WaitForExitAsync();
        }
        Assert.Equal(0, (await Run("db", "status", "--data", data)).Code);

        using (var second = await Served.Start(data))
        {
            Assert.Contains("was running", second.Said);
            Assert.DoesNotContain("rows added", second.Said);
            Assert.Contains(
                "\"vladimir-putin\"",
                await second.Get("/v1/claims?claimant=vladimir-putin&stance=denies")
            );
            Assert.Equal(0, Interrupt(second.Process.Id));
            await second.Process.WaitForExitAsync();
            Assert.Equal(0, second.Process.ExitCode);
        }
        Assert.Equal(1, (await Run("db", "status", "--data", data)).Code);
    }

    [Fact]
    public async Task Two_at_once_share_one_server_and_the_last_one_stops_it()
    {
        using var one = await Served.Start(data);
        using var other = await Served.Start(data);
        Interrupt(one.Process.Id);
        await one.Process.WaitForExitAsync();

        Assert.Contains("\"data\"", await other.Get("/v1/claims?limit=1"));
        Interrupt(other.Process.Id);
        await other.Process.WaitForExitAsync();
        Assert.Equal(1, (await Run("db", "status", "--data", data)).Code);
    }

    [Theory]
    [InlineData(2, "Unrecognized command or argument 'chek'", "chek")]
    [InlineData(2, "Unrecognized command or argument '--foo'", "serve", "--foo")]
    [InlineData(1, "there is no such folder", "check", "/nowhere")]
    [InlineData(1, "Could not find", "attach", "/nowhere", "--connection", "Host=/nowhere")]
    [InlineData(2, "'2026-02-30' is no day", "export", "--date", "2026-02-30")]
    [InlineData(2, "still to come", "export", "--date", "9999-01-01")]
    [InlineData(1, "this is no snapshot", "restore", "/nowhere", "--connection", "Host=/nowhere")]
    [InlineData(1, "The connection string cannot be read", "migrate", "--connection", "Hos=x")]
    [InlineData(
        1,
        "The database cannot be used",
        "migrate",
        "--connection",
        "Host=/nowhere;Username=x"
    )]
    public async Task Says_what_is_wrong_and_exits_accordingly(
        int code,
        string message,
        params string[] arguments
    )
    {
        var (exit, _, errors) = await Run(arguments);

        Assert.Contains(message, errors);
        Assert.Equal(code, exit);
        Assert.DoesNotContain("   at ", errors);
    }

    [Fact]
    public async Task Prints_help_its_schema_and_that_its_own_seeds_are_sound()
    {
        Assert.Contains("japanrussia [command] [options]", (await Run("--help")).Output);
        Assert.Contains("CREATE TABLE claims", (await Run("migrate", "--script")).Output);
        Assert.StartsWith("0 problems", (await Run("check")).Output);
    }

    public void Dispose()
    {
        Run("db", "stop", "--data", data).GetAwaiter().GetResult();
        if (Directory.Exists(data))
            Directory.Delete(data, recursive: true);
    }

    // what Ctrl-C sends
    private static int Interrupt(int process) => Kill(process, 2);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);

    private sealed partial class Served(Process process, string said, Uri address) : IDisposable
    {
        private readonly HttpClient http = new() { BaseAddress = address };

        internal Process Process { get; } = process;
        internal string Said { get; } = said;

        internal static async Task<Served> Start(string data)
        {
            var process = Processes.Start("serve", "--data", data, "--urls", "http://127.0.0.1:0");
            var said = "";
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                said += line + "\n";
                if (Serving().Match(line) is { Success: true } match)
                {
                    _ = process.StandardOutput.ReadToEndAsync();
                    _ = process.StandardError.ReadToEndAsync();
                    return new(process, said, new(match.Groups[1].Value));
                }
            }
            throw new InvalidOperationException(
                said + await process.StandardError.ReadToEndAsync()
            );
        }

        internal Task<string> Get(string path) => http.GetStringAsync(path);

        public void Dispose()
        {
            http.Dispose();
            if (!Process.HasExited)
                Process.Kill();
            Process.Dispose();
        }

        [GeneratedRegex("^Serving (http://[^/]+)/")]
        private static partial Regex Serving();
    }
}
