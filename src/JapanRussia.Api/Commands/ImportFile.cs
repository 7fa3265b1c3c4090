using System.CommandLine;
using JapanRussia.Api.Imports;
using JapanRussia.Claims;
using JapanRussia.Importing;
using JapanRussia.Imports;
using JapanRussia.Values.Text;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Commands;

/// <summary>Takes a file of claims in.</summary>
internal static class ImportFile
{
    private const int Shown = 20;

    internal static Command Command()
    {
        var file = new Argument<string>("file")
        {
            Description = "NDJSON, one claim a line, or CSV with the headers of /v1/claims.csv.",
        };
        var mode = new Option<ImportMode>("--mode")
        {
            Description =
                "all: every row in one change set or none (the default); partial: good rows are taken, faulty ones reported.",
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Look at every row and change nothing.",
        };
        var publish = new Option<bool>("--publish")
        {
            Description =
                "Show the claims to everybody at once, without a second pair of eyes. Otherwise they are drafts.",
        };
        var overwrite = new Option<bool>("--overwrite")
        {
            Description =
                "Change also claims that somebody else changed last, by hand or by an import of another tool.",
        };
        var tool = new Option<string?>("--tool")
        {
            Description = "From where the claims come. Default: the file's name.",
            HelpName = "name",
        };
        var errors = new Option<string?>("--errors")
        {
            Description = "Where all faults are written as CSV. Default: FILE.errors.csv.",
            HelpName = "file",
        };
        var command = new Command(
            "import",
            """
            Take claims in from a file: new keys are recorded, known ones revised where they differ, the rest is left alone.
            Articles, actors, propositions and measures stand in it by their slug, or by a name that only they have, and must be there already.

            Examples:
              japanrussia import claims.ndjson --dry-run
              japanrussia import claims.ndjson --mode partial
              japanrussia import claims.csv --tool my-notes --errors faults.csv
            """
        )
        {
            file,
            mode,
            dryRun,
            publish,
            overwrite,
            tool,
            errors,
        };
        var options = DatabaseOptions.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var path = Path.GetFullPath(parsed.GetValue(file)!);
                if (!File.Exists(path))
                    return CommandLine.Fail($"{path}: there is no such file");
                await using var database = await options.Open(parsed, cancellation);
                if (database.Local is not null)
                    await database.Migrate(cancellation);
                var name = Path.GetFileName(path);
                var import = new Import
                {
                    Id = Guid.CreateVersion7(),
                    State = ImportState.Running,
                    Mode = parsed.GetValue(mode),
                    DryRun = parsed.GetValue(dryRun),
                    Publish = parsed.GetValue(publish),
                    Overwrite = parsed.GetValue(overwrite),
                    Tool = CodePoints.Cut(parsed.GetValue(tool) ?? name, Origin.MaxToolLength),
                    Source = CodePoints.Cut(name, Import.MaxSourceLength),
                    Form = FormOf(path),
                    Host = Environment.MachineName,
                    Path = path,
                    Bytes = new FileInfo(path).Length,
                    BySubject = "import",
                    ByName = "Import",
                    CreatedAt = TimeProvider.System.GetUtcNow(),
                    StartedAt = TimeProvider.System.GetUtcNow(),
                    SeenAt = TimeProvider.System.GetUtcNow(),
                };
                await using (var db = database.Writer())
                {
                    db.Add(import);
                    await db.SaveChangesAsync(cancellation);
                }
                var shown = new ShowProgress(TimeProvider.System);
                var state = await PerformImport.Of(
                    database.ConnectionString,
                    import,
                    TimeProvider.System,
                    shown.Show,
                    cancellation
                );
                return await Report(
                    database,
                    import,
                    state,
                    parsed.GetValue(errors) ?? path + ".errors.csv"
                );
            }
        );
        return command;
    }

    internal static ImportForm FormOf(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".tsv"
            ? ImportForm.Csv
            : ImportForm.Ndjson;

    private static async Task<int> Report(
        Database database,
        Import import,
        ImportState state,
        string errors
    )
    {
        await using var db = database.Writer();
        var end = await db.Imports.AsNoTracking().SingleAsync(i => i.Id == import.Id);
        var faults = await ReadFaults.Of(db, import.Id, CancellationToken.None);
        foreach (var fault in faults.Take(Shown))
            await Console.Error.WriteLineAsync(
                $"{import.Source}:{fault.Line}: {fault.Key ?? "-"}: {fault.Pointer ?? "-"}: {fault.Detail}"
            );
        if (faults.Count > 0)
            await Console.Error.WriteLineAsync(
                await Write(faults, errors) is { } trouble
                    ? $"{faults.Count} faults in {end.Faulty} rows, which could not be written to {errors}: {trouble}"
                    : $"{faults.Count} faults in {end.Faulty} rows{(faults.Count == Import.MaxKeptFaults ? ", and perhaps more" : "")}; see {errors}"
            );
        if (end.Trouble is { } why)
            await Console.Error.WriteLineAsync(why);
        var nothing =
            import.DryRun || (state != ImportState.Done && import.Mode == ImportMode.All)
                ? "; nothing was changed"
            : state != ImportState.Done ? "; run it again for the rest"
            : "";
        Console.WriteLine(
            $"{(import.DryRun ? "Looked at" : Words.Of(state))}: {end.Rows} rows; {end.Recorded} recorded, {end.Revised} revised, "
                + $"{end.Unchanged} unchanged, {end.Faulty} faulty{nothing}."
        );
        return state == ImportState.Done && end.Faulty == 0 ? 0 : CommandLine.Failed;
    }

    /// <summary>Why the table could not be written; null where it was. What was imported is told all the same.</summary>
    private static async Task<string?> Write(List<KeptFault> faults, string file)
    {
        try
        {
            await using var table = File.Create(file);
            await WriteFaults.Csv(table, faults, CancellationToken.None);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }
}
