using System.CommandLine;
using System.CommandLine.Parsing;
using JapanRussia.Exports;

namespace JapanRussia.Api.Commands;

/// <summary>Writes a dated snapshot of all published data.</summary>
internal static class Export
{
    internal static Command Command()
    {
        var to = new Option<string?>("--to")
        {
            Description =
                "Folder below which the day's folder is made. Default: where serve keeps snapshots, else ./exports.",
            HelpName = "folder",
        };
        var date = new Option<DateOnly?>("--date")
        {
            Description = "The snapshot's day, as 2026-11-22. Default: today, in UTC.",
            HelpName = "day",
            CustomParser = Day,
        };
        var command = new Command(
            "export",
            """
            Write every table as CSV and NDJSON, with a Frictionless Data Package, into a folder of the day. What stands
            there already is never rewritten: the same data are fine, others are refused.

            Examples:
              japanrussia export --to ./exports
              japanrussia export --to ./exports --date 2026-11-22
            """
        )
        {
            to,
            date,
        };
        var options = DatabaseOptions.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var database = await options.Open(parsed, cancellation);
                if (database.Local is not null)
                    await database.Migrate(cancellation);
                var folder =
                    parsed.GetValue(to) ?? ExportsOption.Folder(null, database) ?? "exports";
                var (snapshot, made) = await MakeSnapshot.Of(
                    database.ConnectionString,
                    folder,
                    parsed.GetValue(date) ?? Today,
                    cancellation
                );
                Console.WriteLine(
                    $"{snapshot.Folder}: version {snapshot.Package.Version} of the data in {snapshot.Package.Resources.Count} files, "
                        + $"{snapshot.Bytes} bytes{(made ? "" : "; it stood there already")}"
                );
                return 0;
            }
        );
        return command;
    }

    private static DateOnly Today =>
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static DateOnly? Day(ArgumentResult given)
    {
        var text = given.Tokens.Single().Value;
        if (!Snapshot.TryDate(text, out var day))
            given.AddError($"'{text}' is no day such as 2026-11-22.");
        else if (day > Today)
            given.AddError($"{text} is still to come.");
        return day;
    }
}
