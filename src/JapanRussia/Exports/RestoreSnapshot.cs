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
        var tables = TablesIn(snapshot);
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
        foreach (var table in tables)
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

    /// <summary>
    /// The tables of the snapshot, each with the columns that it has there: an older program knew fewer, and what it did not know
    /// stays empty.
    /// </summary>
    private static List<ExportedTable> TablesIn(Snapshot snapshot)
    {
        var held = snapshot
            .Package.Resources.DistinctBy(r => r.Path)
            .ToDictionary(r => r.Path, r => r.Schema.Fields.Select(f => f.Name).ToHashSet());
        var tables = ExportedTables
            .All.Where(t => held.ContainsKey(t.NdjsonPath))
            .Select(t =>
                t with
                {
                    Columns = [.. t.Columns.Where(c => held[t.NdjsonPath].Contains(c.Name))],
                }
            )
            .ToList();
        var unknown = held
            .Keys.Except(tables.SelectMany(t => new[] { t.CsvPath, t.NdjsonPath }))
            .Concat(
                tables.SelectMany(t =>
                    held[t.NdjsonPath]
                        .Except(t.Columns.Select(c => c.Name))
                        .Select(c => $"{t.NdjsonPath}: {c}")
                )
            )
            .Order(StringComparer.Ordinal)
            .ToList();
        return unknown.Count == 0
            ? tables
            : throw SnapshotFault.At(
                Path.Combine(snapshot.Folder, DataPackage.FileName),
                null,
                $"this program has no such tables or columns: {string.Join(", ", unknown)}"
            );
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
