using JapanRussia.Claims;
using JapanRussia.Imports;
using JapanRussia.Mapping;
using JapanRussia.Values.Identities;
using JapanRussia.Values.Vocabularies;
using Npgsql;
using NpgsqlTypes;

namespace JapanRussia.Importing;

/// <summary>Puts claims into the session's staging tables, by COPY.</summary>
internal static class StageClaims
{
    internal static Task Open(NpgsqlConnection connection, CancellationToken cancellation) =>
        Run(connection, "Stage.sql", cancellation);

    /// <summary>All rows are there: they get what makes them quick to find.</summary>
    internal static Task Close(NpgsqlConnection connection, CancellationToken cancellation) =>
        Run(connection, "Staged.sql", cancellation);

    internal static async Task Of(
        NpgsqlConnection connection,
        IReadOnlyList<ImportedRow> rows,
        CancellationToken cancellation
    )
    {
        await Claims(connection, rows, cancellation);
        await Parts(
            connection,
            "import_claimants (row, position, actor_id, role)",
            rows,
            c => c.Claimants,
            (copy, x) =>
            {
                copy.Write(x.ActorId, NpgsqlDbType.Uuid);
                copy.Text(Words.Of(x.Role));
            },
            cancellation
        );
        await Parts(
            connection,
            "import_hops (row, position, actor_id, article_id, cue, stance)",
            rows,
            c => c.Via,
            (copy, x) =>
            {
                copy.Write(x.ActorId, NpgsqlDbType.Uuid);
                copy.Id(x.ArticleId);
                copy.Text(x.Cue);
                copy.Text(Words.Of(x.Stance));
            },
            cancellation
        );
        await Parts(
            connection,
            "import_evidence (row, position, role, paragraph, start, \"end\", start_utf16, end_utf16, sha256)",
            rows,
            c => c.Evidence,
            (copy, x) =>
            {
                copy.Text(Words.Of(x.Role));
                foreach (
                    var number in (ReadOnlySpan<int?>)
                        [x.Paragraph, x.Start, x.End, x.StartUtf16, x.EndUtf16]
                )
                    copy.Whole(number);
                copy.Text(x.Sha256);
            },
            cancellation
        );
        await Parts(
            connection,
            "import_figures (row, position, measure_id, qualifier, value, lower, upper, date, date_from, date_to)",
            rows,
            c => c.Figures,
            (copy, x) =>
            {
                copy.Write(x.MeasureId, NpgsqlDbType.Uuid);
                copy.Text(Words.Of(x.Qualifier));
                copy.Number(x.Value);
                copy.Number(x.Lower);
                copy.Number(x.Upper);
                copy.Date(x.Date);
            },
            cancellation
        );
    }

    /// <summary>Takes rows out whose key an earlier one has.</summary>
    internal static async Task<List<ImportFault>> Twice(
        NpgsqlConnection connection,
        CancellationToken cancellation
    )
    {
        List<ImportFault> twice = [];
        await using var command = new NpgsqlCommand(EmbeddedSql.Of("Twice.sql"), connection);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            twice.Add(
                new()
                {
                    Row = rows.GetInt64(0),
                    Line = rows.GetInt64(1),
                    Key = rows.GetString(2),
                    Pointer = "/key",
                    Code = "key_twice",
                    Detail = "An earlier row of the file has this key.",
                }
            );
        return [.. twice.OrderBy(f => f.Row)];
    }

    private static async Task Claims(
        NpgsqlConnection connection,
        IReadOnlyList<ImportedRow> rows,
        CancellationToken cancellation
    )
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy import_claims (row, line, id, key, article_id, section_id, proposition_id, stance, certainty, hedge_scope, attribution, act, cue, quote, depth,
                said_on, said_from, said_to, about, about_from, about_to, condition, note) from stdin (format binary)
            """,
            cancellation
        );
        foreach (var row in rows)
        {
            var c = row.Content!;
            await copy.StartRowAsync(cancellation);
            copy.Write(row.Row, NpgsqlDbType.Bigint);
            copy.Write(row.Line, NpgsqlDbType.Bigint);
            copy.Write(NameBasedId.Of("claim", row.Key!), NpgsqlDbType.Uuid);
            copy.Text(row.Key);
            copy.Write(c.ArticleId, NpgsqlDbType.Uuid);
            copy.Id(c.SectionId);
            copy.Write(c.PropositionId, NpgsqlDbType.Uuid);
            copy.Text(Words.Of(c.Stance));
            copy.Text(Words.Of(c.Certainty));
            copy.Text(c.HedgeScope is { } scope ? Words.Of(scope) : null);
            copy.Text(Words.Of(c.Attribution));
            copy.Text(c.Act is { } act ? Words.Of(act) : null);
            copy.Text(c.Cue);
            copy.Text(c.Quote);
            copy.Write(c.Via.Count + 1, NpgsqlDbType.Integer);
            copy.Date(c.SaidOn);
            copy.Date(c.About);
            copy.Text(c.Condition);
            copy.Text(c.Note);
        }
        await copy.CompleteAsync(cancellation);
    }

    private static async Task Parts<T>(
        NpgsqlConnection connection,
        string table,
        IReadOnlyList<ImportedRow> rows,
        Func<ClaimContent, IReadOnlyList<T>> parts,
        Action<NpgsqlBinaryImporter, T> write,
        CancellationToken cancellation
    )
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {table} from stdin (format binary)",
            cancellation
        );
        foreach (var row in rows)
        foreach (var (i, part) in parts(row.Content!).Index())
        {
            await copy.StartRowAsync(cancellation);
            copy.Write(row.Row, NpgsqlDbType.Bigint);
            copy.Write(i + 1, NpgsqlDbType.Integer);
            write(copy, part);
        }
        await copy.CompleteAsync(cancellation);
    }

    private static async Task Run(
        NpgsqlConnection connection,
        string file,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(EmbeddedSql.Of(file), connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
