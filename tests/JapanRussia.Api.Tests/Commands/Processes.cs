using System.Diagnostics;
using System.Runtime.InteropServices;

namespace JapanRussia.Api.Tests.Commands;

/// <summary>The program as a process of its own.</summary>
internal static partial class Processes
{
    internal static readonly string Program = Path.Combine(
        AppContext.BaseDirectory,
        "JapanRussia.Api.dll"
    );

    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>What a command exits with and prints.</summary>
    internal static async Task<(int Code, string Output, string Errors)> Run(
        params string[] arguments
    ) => await Run(Nothing, arguments);

    internal static async Task<(int Code, string Output, string Errors)> Run(
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    )
    {
        using var process = Start(environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    internal static Process Start(params string[] arguments) => Start(Nothing, arguments);

    internal static Process Start(
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment.Remove("ConnectionStrings__Claims");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Asks it to stop, as a supervisor does.</summary>
    internal static void Terminate(this Process process) => process.Signal(15);

    /// <summary>Ctrl-C.</summary>
    internal static void Interrupt(this Process process) => process.Signal(2);

    internal static void Signal(this Process process, int signal) => Signal(process.Id, signal);

    internal static void Signal(int process, int signal) => Assert.Equal(0, Kill(process, signal));

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
