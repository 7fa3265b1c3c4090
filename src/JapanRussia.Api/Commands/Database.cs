using JapanRussia.LocalPostgres;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

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
        await local.CreateDatabaseAsync(Name, cancellation);
        return new(local.ConnectionStringTo(Name), local);
    }

    internal ClaimsDb Writer() => new(StorageSetup.OptionsFor(ConnectionString));

    /// <summary>Brings the schema up to date; says how many migrations that took.</summary>
    internal async Task<int> Migrate(CancellationToken cancellation)
    {
        await using var db = Writer();
        var before =
            Local is null && !await db.Database.CanConnectAsync(cancellation)
                ? []
                : await db.Database.GetAppliedMigrationsAsync(cancellation);
        await db.Database.MigrateAsync(cancellation);
        return db.Database.GetMigrations().Except(before).Count();
    }

    public ValueTask DisposeAsync() => Local?.DisposeAsync() ?? ValueTask.CompletedTask;
}
