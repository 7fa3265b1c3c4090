using System.CommandLine;

namespace JapanRussia.Api.Commands;

/// <summary>The option by which a command finds the folder of dated snapshots.</summary>
internal static class ExportsOption
{
    private const string None = "none";

    internal static Option<string?> AddTo(Command command)
    {
        var option = new Option<string?>("--exports")
        {
            Description =
                "Folder of dated snapshots, or 'none'. Default: JAPANRUSSIA_EXPORTS, else exports in the private server's folder, else none.",
            HelpName = "folder",
        };
        command.Add(option);
        return option;
    }

    /// <summary>The folder in which a database's snapshots are kept; null where none are.</summary>
    internal static string? Folder(string? given, Database database)
    {
        given ??= Environment.GetEnvironmentVariable("JAPANRUSSIA_EXPORTS");
        if (string.IsNullOrWhiteSpace(given))
            return database.Local is { } local ? Path.Combine(local.Folder, "exports") : null;
        return given == None ? null : Path.GetFullPath(given);
    }
}
