using System.CommandLine;

namespace JapanRussia.Api.Commands;

/// <summary>The option by which a command finds the seed files.</summary>
internal static class SeedsOption
{
    internal static Option<string?> AddTo(Command command)
    {
        var option = new Option<string?>("--seeds")
        {
            Description =
                "Folder of seed files. Default: ./seeds, else those that came with the program.",
            HelpName = "folder",
        };
        command.Add(option);
        return option;
    }

    /// <summary>The folder that was given, or the nearest one that holds seeds.</summary>
    internal static string Folder(string? given) =>
        given
        ?? (
            File.Exists(Path.Combine("seeds", "outlets.json"))
                ? "seeds"
                : Path.Combine(AppContext.BaseDirectory, "seeds")
        );
}
