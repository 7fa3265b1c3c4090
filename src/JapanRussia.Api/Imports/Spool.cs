namespace JapanRussia.Api.Imports;

/// <summary>Where files wait that came over HTTP: on this machine, until their import is done.</summary>
internal sealed class Spool
{
    internal const long MaxBytes = 256L * 1024 * 1024;

    /// <summary>The environment variable that names the folder.</summary>
    internal const string Variable = "JAPANRUSSIA_IMPORTS";

    private readonly string folder = Environment.GetEnvironmentVariable(Variable)
        is { Length: > 0 } given
        ? given
        : Path.Combine(Path.GetTempPath(), $"japanrussia-imports-{Environment.UserName}");

    internal string For(Guid import)
    {
        Directory.CreateDirectory(folder);
        return Path.GetFullPath(Path.Combine(folder, $"{import:N}"));
    }
}
