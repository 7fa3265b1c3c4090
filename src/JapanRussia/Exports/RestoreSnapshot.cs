using JapanRussia.Values.Vocabularies;
using Npgsql;

namespace JapanRussia.Exports;

/// <summary>Fills an empty database from a snapshot's NDJSON, in one transaction: exported again, it gives the same bytes.</summary>
public static class RestoreSnapshot
{
    /// <returns>The snapshot, and how many rows it held.</returns>
    /// <exception cref="SnapshotFault">The snapshot is damaged, or the database is not empty; nothing was changed.</exception>
    public static async Task<(Snapshot Snapshot, long Rows)> Into(
        string connectionString,
        string folder,
        CancellationToken cancellation
    )
    {
        var snapshot = Snapshot.In(folder);
        CheckTables(snapshot);
        await snapshot.Verify(cancellation);
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString)
            {
                IncludeErrorDetail = true,
                CommandTimeout = 0,
            }.ConnectionString
        );
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await CheckEmpty(connection, cancellation);
        await Run(
            connection,
            "select set_config('japanrussia.change', $1::text, true)",
            cancellation,
            snapshot.Package.DatasetVersion
        );
        var rows = 0L;
        foreach (var table in ExportedTables.All)
            rows += await FillTable.From(
                table,
                Path.Combine(folder, table.NdjsonPath),
                connection,
                cancellation
            );
        await Run(
            connection,
            "update dataset set version = $1, updated_at = $2",
            cancellation,
            snapshot.Package.DatasetVersion,
            snapshot.Package.UpdatedAt.UtcDateTime
        );
        await RecordChanges(snapshot, connection, cancellation);
        await Run(connection, "select refresh_search()", cancellation);
        await transaction.CommitAsync(cancellation);
        // plans and estimates go by statistics, which PostgreSQL would gather minutes later by itself
        await Run(connection, "analyze", cancellation);
        return (snapshot, rows);
    }

    // the history of the restored database begins here, with everything
    private static async Task RecordChanges(
        Snapshot snapshot,
        NpgsqlConnection connection,
        CancellationToken cancellation
    )
    {
        var version = snapshot.Package.DatasetVersion;
        await Run(
            connection,
            "insert into change_sets (version, at, by_subject, by_name, why) values ($1, $2, 'restore', 'Restore', $3)",
            cancellation,
            version,
            snapshot.Package.UpdatedAt.UtcDateTime,
            $"Restored from snapshot {snapshot.Package.Version}."
        );
        foreach (var (kind, table, handle) in ExportedTables.Entities)
            await Run(
                connection,
                $"""
                insert into changes (version, position, kind, entity_id, name, entity_version, action)
                select $1, (select count(*) from changes) + row_number() over (order by {handle}), $2, id, {handle}, version, 'recorded' from {table}
                """,
                cancellation,
                version,
                Words.Of(kind)
            );
    }

    private static async Task Run(
        NpgsqlConnection connection,
        string sql,
        CancellationToken cancellation,
        params object[] values
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static void CheckTables(Snapshot snapshot)
    {
        var held = snapshot.Package.Resources.Select(r => r.Path).Order(StringComparer.Ordinal);
        var wanted = ExportedTables
            .All.SelectMany(t => new[] { t.CsvPath, t.NdjsonPath })
            .Order(StringComparer.Ordinal);
        if (!held.SequenceEqual(wanted))
            throw SnapshotFault.At(
                Path.Combine(snapshot.Folder, DataPackage.FileName),
                null,
                "the files are not those of this program's tables: "
                    + $"missing {List(wanted.Except(held))}, unknown {List(held.Except(wanted))}"
            );

        static string List(IEnumerable<string> names) =>
            string.Join(", ", names.DefaultIfEmpty("none"));
    }

    private static async Task CheckEmpty(
        NpgsqlConnection connection,
        CancellationToken cancellation
    )
    {
        var tables = ExportedTables.Filled.ToList();
        // nobody else may fill them meanwhile
        await using var alone = new NpgsqlCommand(
            $"lock table {ExportedTable.List(tables)} in share row exclusive mode",
            connection
        );
        await alone.ExecuteNonQueryAsync(cancellation);
        foreach (var table in tables)
        {
            await using var command = new NpgsqlCommand(
                $"select exists (select from {ExportedTable.Quoted(table)})",
                connection
            );
            if (await command.ExecuteScalarAsync(cancellation) is true)
                throw new SnapshotFault(
                    $"The database is not empty: the table {table} holds rows. Restore into a new one."
                );
        }
    }
}
