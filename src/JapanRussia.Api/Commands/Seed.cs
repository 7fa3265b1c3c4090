using System.CommandLine;
using JapanRussia.Seeding;
using JapanRussia.Storage;
using JapanRussia.Values.Rules;

namespace JapanRussia.Api.Commands;

/// <summary>Loads the seed files into a database.</summary>
internal static class Seed
{
    internal static Command Command()
    {
        var command = new Command(
            "seed",
            """
            Load the seed files: add what is new, revise what differs, retract what has left them. Loading twice changes nothing.

            Example:
              japanrussia seed --seeds ./seeds --connection "Host=db;Username=owner;Password=…;Database=claims"
            """
        );
        var seeds = SeedsOption.AddTo(command);
        var options = DatabaseOptions.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var database = await options.Open(parsed, cancellation);
                if (database.Local is not null)
                    await database.Migrate(cancellation);
                await using var db = database.Writer();
                return await Load(db, SeedsOption.Folder(parsed.GetValue(seeds)), cancellation)
                    ? 0
                    : CommandLine.Failed;
            }
        );
        return command;
    }

    internal static async Task<bool> Load(
        ClaimsDb db,
        string folder,
        CancellationToken cancellation
    )
    {
        var reading = ReadSeeds.From(folder);
        if (reading.Set is not { } set)
        {
            Check.Print(reading);
            return false;
        }
        SeedReport report;
        try
        {
            report = await LoadSeeds.Into(db, set, TimeProvider.System, cancellation);
        }
        catch (RuleViolation broken)
        {
            foreach (var part in broken.Parts)
                Console.Error.WriteLine($"{part.Member}: {part.Message}");
            Console.Error.WriteLine(broken.Message);
            return false;
        }
        Console.WriteLine(
            $"Seeds of {folder}: {set.Claims.Count} claims of {set.Articles.Values.Count(a => a.Held)} articles; "
                + $"{report.Added} rows added, {report.Revised} revised, {report.Retracted} retracted, {report.Unchanged} unchanged."
        );
        return true;
    }
}
