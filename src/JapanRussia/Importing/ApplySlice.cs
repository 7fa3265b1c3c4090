using System.Text;
using JapanRussia.Imports;
using JapanRussia.Mapping;
using JapanRussia.Storage;
using JapanRussia.Writing;
using Npgsql;

namespace JapanRussia.Importing;

/// <summary>Judges the staged rows of a slice, and writes them as they were judged.</summary>
/// <param name="absent">Members of which the rows say nothing.</param>
internal sealed class ApplySlice(
    ClaimsDb db,
    NpgsqlConnection connection,
    Import import,
    IReadOnlyList<string> absent
)
{
    // {0}, {1} and {2}: who changed the claim last, when, and to which version
    private static readonly Dictionary<string, CompositeFormat> Refused = new()
    {
        ["retracted"] = CompositeFormat.Parse(
            "The claim was retracted; restore it first, or leave it out of the file."
        ),
        ["changed_by_hand"] = CompositeFormat.Parse(
            "{0} changed the claim last, on {1} (version {2}), and not by an import of this tool or this editor; with overwrite it is changed nevertheless."
        ),
        ["shown_already"] = CompositeFormat.Parse(
            "Readers see this claim: it is corrected by review, or by an import that publishes."
        ),
        ["displaced_span"] = CompositeFormat.Parse(
            "A span of the claim was not found where it says when the text was compared last, so it is not shown to readers."
        ),
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
            """
            select v.row, s.line, v.key, v.verdict, coalesce(h.by_name, 'Somebody'), coalesce(to_char(h.at, 'YYYY-MM-DD'), 'an unknown day'), coalesce(v.version, 0)
            from import_verdicts v join import_claims s on s.row = v.row left join lateral (
                select t.by_name, t.at from changes x join change_sets t on t.version = x.version
                where x.entity_id = v.claim_id and x.action in ('recorded', 'revised') order by x.entity_version desc limit 1
            ) h on v.verdict = 'changed_by_hand'
            where v.verdict = any(@refused) order by v.row
            """,
            connection
        );
        command.Parameters.AddWithValue("refused", Refused.Keys.ToArray());
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            faults.Add(
                new()
                {
                    Row = rows.GetInt64(0),
                    Line = rows.GetInt64(1),
                    Key = rows.GetString(2),
                    Code = rows.GetString(3),
                    Detail = string.Format(
                        CultureInfo.InvariantCulture,
                        Refused[rows.GetString(3)],
                        rows.GetString(4),
                        rows.GetString(5),
                        rows.GetInt32(6)
                    ),
                }
            );
        return [.. faults.Concat(misfits).OrderBy(f => f.Row)];
    }

    /// <summary>What PostgreSQL has against a row.</summary>
    internal async Task<ImportFault> Fault(
        long row,
        PostgresException refused,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(
            "select line, key from import_claims where row = @row",
            connection
        );
        command.Parameters.AddWithValue("row", row);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        await rows.ReadAsync(cancellation);
        return RefusedRow.Fault(row, rows.GetInt64(0), rows.GetString(1), refused);
    }

    internal Task Write(long first, long last, OpenChangeSet set, CancellationToken cancellation) =>
        Run("Apply.sql", first, last, cancellation, ("at", set.At.UtcDateTime));

    /// <summary>Has the constraints looked at that wait for the end of a transaction: then what breaks them is still at hand.</summary>
    internal async Task CheckConstraints(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "set constraints all immediate; set constraints all deferred",
            connection
        );
        await command.ExecuteNonQueryAsync(cancellation);
    }

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
        command.Parameters.AddWithValue("subject", import.BySubject);
        command.Parameters.AddWithValue("absent", absent.ToArray());
        command.Parameters.AddWithValue("publish", import.Publish);
        command.Parameters.AddWithValue("overwrite", import.Overwrite);
        return command;
    }
}
