using System.CommandLine;
using JapanRussia.Exports;

namespace JapanRussia.Api.Commands;

/// <summary>Fills an empty database from a snapshot.</summary>
internal static class Restore
{
    internal static Command Command()
    {
        var folder = new Argument<string>("folder")
        {
            Description = "The snapshot: a folder that holds a datapackage.json.",
        };
        var command = new Command(
            "restore",
            """
            Fill an empty database from a snapshot that export wrote. Every file is first held against its SHA-256. All
            rows are taken or none; exported again, they give the same bytes.

            Example:
              japanrussia restore exports/2026-11-22 --connection "Host=db;Username=owner;Password=…;Database=claims_new"
            """
        )
        {
            folder,
        };
        var options = DatabaseOptions.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var database = await options.Open(parsed, cancellation);
                if (database.Local is not null)
                    await database.Migrate(cancellation);
                var (snapshot, rows) = await RestoreSnapshot.Into(
                    database.ConnectionString,
                    parsed.GetValue(folder)!,
                    cancellation
                );
                Console.WriteLine(
                    $"{rows} rows restored from {snapshot.Folder}; the data are at version {snapshot.Package.Version}."
                );
                return 0;
            }
        );
        return command;
    }
}
