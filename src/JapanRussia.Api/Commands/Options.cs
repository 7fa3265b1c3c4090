using System.CommandLine;

namespace JapanRussia.Api.Commands;

/// <summary>Options that several commands have.</summary>
internal static class Options
{
    internal static Option<string?> Connection() =>
        new("--connection")
        {
            Description =
                "Connection string of a PostgreSQL database (15 or later). Default: ConnectionStrings__Claims, else a private server.",
            HelpName = "string",
        };

    internal static Option<bool> NoFetch() =>
        new("--no-fetch")
        {
            Description = "Never fetch PostgreSQL's programs; fail where none are installed.",
        };

    internal static Option<string?> Seeds() =>
        new("--seeds")
        {
            Description =
                "Folder of seed files. Default: ./seeds, else those that came with the program.",
            HelpName = "folder",
        };

    /// <summary>The folder that was given, or the nearest one that holds seeds.</summary>
    internal static string SeedsFolder(string? given) =>
        given
        ?? (
            File.Exists(Path.Combine("seeds", "outlets.json"))
                ? "seeds"
                : Path.Combine(AppContext.BaseDirectory, "seeds")
        );
}
