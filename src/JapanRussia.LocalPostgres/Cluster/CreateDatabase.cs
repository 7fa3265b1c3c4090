using Npgsql;

namespace JapanRussia.LocalPostgres.Cluster;

internal static class CreateDatabase
{
    public static async Task RunAsync(string connectionString, string name, CancellationToken ct)
    {
        // A connection kept in a pool would hold up the server's other users, and is needed once.
        var alone = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(alone.ConnectionString);
        await connection.OpenAsync(ct);
        await using var existing = new NpgsqlCommand(
            "select 1 from pg_database where datname = $1",
            connection
        )
        {
            Parameters = { new() { Value = name } },
        };
        if (await existing.ExecuteScalarAsync(ct) is not null)
            return;
        await using var create = new NpgsqlCommand(
            $"create database \"{name.Replace("\"", "\"\"")}\"",
            connection
        );
        try
        {
            await create.ExecuteNonQueryAsync(ct);
        }
        catch (PostgresException e)
            when (e.SqlState
                    is PostgresErrorCodes.DuplicateDatabase
                        or PostgresErrorCodes.UniqueViolation
            )
        {
            // Somebody else made it between the two statements: the second code is what the later of two at once gets.
        }
    }
}
