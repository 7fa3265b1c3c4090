using System.Diagnostics;

namespace JapanRussia.Api.Tests.Commands;

/// <summary>The program as a process of its own.</summary>
internal static class Processes
{
    internal static readonly string Program = Path.Combine(
        AppContext.BaseDirectory,
        "JapanRussia.Api.dll"
    );

    /// <summary>What a command exits with and prints.</summary>
    internal static async Task<(int Code, string Output, string Errors)> Run(
        params string[] arguments
    )
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    internal static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment.Remove("ConnectionStrings__Claims");
        return Process.Start(start)!;
    }
}
