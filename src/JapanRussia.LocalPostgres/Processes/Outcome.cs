namespace JapanRussia.LocalPostgres.Processes;

/// <summary>How a program ended and what it said.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;

    public string LastLines => Tail($"{Output}\n{Errors}");

    public static string Tail(string text) =>
        string.Join(
            '\n',
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .TakeLast(15)
                .Select(line => $"  {line}")
        );
}
