using System.ComponentModel;
using System.Diagnostics;

namespace JapanRussia.LocalPostgres.Processes;

internal static class Command
{
    const int Missing = 127; // as a shell says it

    // Ctrl-C, a closed terminal, or a supervisor that stops the whole group.
    static readonly int[] Stopped = [128 + 1, 128 + 2, 128 + 15];

    public static bool IsHere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Runs a program to its end; one that is missing or may not be run gives an outcome, too.</summary>
    public static async Task<Outcome> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string workingFolder,
        CancellationToken ct
    )
    {
        using var process = new Process
        {
            StartInfo = new(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = workingFolder,
                Environment = { ["LC_ALL"] = OperatingSystem.IsLinux() ? "C.UTF-8" : "C" },
            },
        };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return new(Missing, "", $"{program}: {new Win32Exception(e.NativeErrorCode).Message}");
        }
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var errors = process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            // What stops us, such as a Ctrl-C in the terminal, may go to it as well and have ended it first.
            if (Stopped.Contains(process.ExitCode))
                throw new OperationCanceledException();
            return new(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None); // what it wrote can be cleared away now
            throw;
        }
    }
}
