using System.CommandLine;
using System.CommandLine.Parsing;
using JapanRussia.Api.Hosting;
using JapanRussia.Exports;
using JapanRussia.Rest.Data;
using JapanRussia.Rest.Lists;

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
        var asOf = new Option<string?>("--as-of")
        {
            Description =
                "Export what the data were: at a time (2026-11-26T14:00:00Z), at the end of a day, or at a version (v123). Its day is then that of the last change by then.",
            HelpName = "moment",
        };
        asOf.Validators.Add(given =>
        {
            if (given.Tokens is [var token] && AsOf.FindFault(token.Value) is { } fault)
                given.AddError(fault + ".");
        });
        var command = new Command(
            "export",
            """
            Write every table as CSV and NDJSON, with a Frictionless Data Package, into a folder of the day. What stands
            there already is never rewritten: the same data are fine, others are refused.

            Examples:
              japanrussia export --to ./exports
              japanrussia export --to ./exports --date 2026-11-22
              japanrussia export --to ./exports --as-of 2026-11-22
            """
        )
        {
            to,
            date,
            asOf,
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
                var (then, wrong) = await FindVersion(
                    parsed.GetValue(asOf),
                    database,
                    cancellation
                );
                if (wrong is not null)
                    return CommandLine.Fail(wrong + ".");
                var (snapshot, made) = await MakeSnapshot.Of(
                    database.ConnectionString,
                    folder,
                    parsed.GetValue(date)
                        ?? (then is { } past ? DateOnly.FromDateTime(past.At.UtcDateTime) : Today),
                    cancellation,
                    then?.Version
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

    private static async Task<(DataVersion? Version, string? Wrong)> FindVersion(
        string? asOf,
        Database database,
        CancellationToken cancellation
    )
    {
        if (asOf is null)
            return (null, null);
        await using var db = database.Writer();
        return await AsOf.FindVersion(
            asOf,
            (version, before) => ClaimsDatabase.FindChangeSet(db, version, before, cancellation)
        );
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
