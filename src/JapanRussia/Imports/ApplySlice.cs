using JapanRussia.History;
using JapanRussia.Storage;
using Npgsql;

namespace JapanRussia.Imports;

/// <summary>Judges the staged rows of a slice, and writes them as they were judged.</summary>
internal sealed class ApplySlice(
    ClaimsDb db,
    NpgsqlConnection connection,
    Import import,
    string[] imports
)
{
    private static readonly Dictionary<string, string> Refused = new()
    {
        ["retracted"] = "The claim was retracted; restore it first, or leave it out of the file.",
        ["changed_by_hand"] =
            "The claim was changed otherwise since this tool imported it last; with overwrite it is changed nevertheless.",
        ["shown_already"] =
            "Readers see this claim: it is corrected by review, or by an import that publishes.",
        ["displaced_span"] =
            "A span of the claim was not found where it says when the text was compared last, so it is not shown to readers.",
    };

    private List<ImportFault> misfits = [];

    /// <summary>How many rows have which verdict.</summary>
    internal async Task<Dictionary<string, long>> Judge(
        long first,
        long last,
        CancellationToken cancellation
    )
    {
        if (import.Form == ImportForm.Csv)
            await Run("Complete.sql", first, last, cancellation);
        misfits = await new FitSlice(db, connection, import).Fit(first, last, cancellation);
        await Run("Known.sql", first, last, cancellation);
        await Run("Judge.sql", first, last, cancellation);
        Dictionary<string, long> counts = [];
        await using var command = new NpgsqlCommand(
            "select verdict, count(*) from import_verdicts group by verdict",
            connection
        );
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            counts[rows.GetString(0)] = rows.GetInt64(1);
        return counts;
    }

    /// <summary>What is wrong with rows that were judged to be neither this nor that.</summary>
    internal async Task<List<ImportFault>> Faults(CancellationToken cancellation)
    {
        List<ImportFault> faults = [];
        await using var command = new NpgsqlCommand(
            $"select row, key, verdict from import_verdicts where verdict in ({string.Join(", ", Refused.Keys.Select(k => $"'{k}'"))}) order by row",
            connection
        );
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            faults.Add(
                new()
                {
                    Row = rows.GetInt64(0),
                    Key = rows.GetString(1),
                    Code = rows.GetString(2),
                    Detail = Refused[rows.GetString(2)],
                }
            );
        return [.. faults.Concat(misfits).OrderBy(f => f.Row)];
    }

    internal Task Write(long first, long last, OpenChangeSet set, CancellationToken cancellation) =>
        Run("Apply.sql", first, last, cancellation, ("at", set.At.UtcDateTime));

    /// <summary>The history of what was written, and what it is found by.</summary>
    internal async Task Tell(
        long first,
        long last,
        int changes,
        OpenChangeSet set,
        CancellationToken cancellation
    )
    {
        var before = await set.Open(changes, cancellation);
        await Run(
            "Tell.sql",
            first,
            last,
            cancellation,
            ("version", set.Version),
            ("before", before)
        );
        if (import.Publish)
            await set.ShowNamedBy(await Written(cancellation), cancellation);
    }

    private async Task<Guid[]> Written(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "select array_agg(claim_id) from import_verdicts where verdict in ('recorded', 'revised', 'published')",
            connection
        );
        return await command.ExecuteScalarAsync(cancellation) as Guid[] ?? [];
    }

    private async Task Run(
        string file,
        long first,
        long last,
        CancellationToken cancellation,
        params (string Name, object Value)[] values
    )
    {
        await using var command = Command(EmbeddedSql.Of(file), first, last);
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private NpgsqlCommand Command(string sql, long first, long last)
    {
        var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("first", first);
        command.Parameters.AddWithValue("last", last);
        command.Parameters.AddWithValue("tool", import.Tool);
        command.Parameters.AddWithValue("imports", imports);
        command.Parameters.AddWithValue("publish", import.Publish);
        command.Parameters.AddWithValue("overwrite", import.Overwrite);
        return command;
    }
}
