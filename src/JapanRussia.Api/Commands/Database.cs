using System.Reflection;
using JapanRussia.LocalPostgres;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace JapanRussia.Api.Commands;

/// <summary>The database that a command works on: one that was pointed out, or the private one.</summary>
internal sealed class Database : IAsyncDisposable
{
    internal const string Name = "japanrussia";

    private Database(string connectionString, LocalServer? local) =>
        (ConnectionString, Local) = (connectionString, local);

    internal string ConnectionString { get; }

    /// <summary>Null where somebody else runs the server.</summary>
    internal LocalServer? Local { get; }

    internal static Database At(string connectionString) => new(connectionString, null);

    internal static async Task<Database> Start(
        LocalServerOptions options,
        CancellationToken cancellation
    )
    {
        var local = await LocalServer.StartAsync(options, cancellation);
        try
        {
            await local.CreateDatabaseAsync(Name, cancellation);
            return new(local.ConnectionStringTo(Name), local);
        }
        catch
        {
            await local.DisposeAsync();
            throw;
        }
    }

    internal ClaimsDb Writer() => new(StorageSetup.OptionsFor(ConnectionString));

    /// <summary>Brings the schema up to date; says how many migrations that took.</summary>
    /// <exception cref="ObsoleteSchemaException">Version 0.3 made the database; nothing was changed.</exception>
    internal async Task<int> Migrate(CancellationToken cancellation)
    {
        await using var db = Writer();
        string[] applied =
            Local is null && !await db.Database.CanConnectAsync(cancellation)
                ? []
                : [.. await db.Database.GetAppliedMigrationsAsync(cancellation)];
        if (applied.Contains(ObsoleteSchemaException.FirstMigration))
            throw new ObsoleteSchemaException(Local?.Folder);
        var pending = db.Database.GetMigrations().Except(applied).Count();
        // where there is nothing to do, finding that out takes EF most of a start
        if (pending > 0)
            await db.Database.MigrateAsync(cancellation);
        return pending;
    }

    /// <summary>
    /// Whether it has every migration, and the seeds with this digest. Asked without EF, which takes longer to get ready
    /// than a program that finds nothing to do should take to start.
    /// </summary>
    internal async Task<bool> IsCurrent(string seeds, CancellationToken cancellation)
    {
        var known = Assembly
            .Load(StorageSetup.MigrationsAssembly)
            .GetTypes()
            .Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>()
            .ToArray();
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(
            """
            select @known <@ (select array_agg("MigrationId"::text) from "__EFMigrationsHistory")
                and (select seeds_sha256 from dataset) = @seeds
            """
        );
        command.Parameters.AddWithValue("known", known);
        command.Parameters.AddWithValue("seeds", seeds);
        try
        {
            return await command.ExecuteScalarAsync(cancellation) is true;
        }
        catch (PostgresException e)
            when (e.SqlState
                    is PostgresErrorCodes.UndefinedTable
                        or PostgresErrorCodes.UndefinedColumn
            )
        {
            return false;
        }
    }

    public ValueTask DisposeAsync() => Local?.DisposeAsync() ?? ValueTask.CompletedTask;
}
