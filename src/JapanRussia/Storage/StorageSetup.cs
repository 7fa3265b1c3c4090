using Microsoft.EntityFrameworkCore;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace JapanRussia.Storage;

/// <summary>How the database is reached.</summary>
public static class StorageSetup
{
    public const string MigrationsAssembly = "JapanRussia.Migrations";

    /// <summary>The oldest PostgreSQL that is supported.</summary>
    public static readonly Version OldestPostgres = new(15, 0);

    /// <summary>Options for one who writes: migrations, seeds.</summary>
    public static DbContextOptions<ClaimsDb> OptionsFor(string connectionString) =>
        new DbContextOptionsBuilder<ClaimsDb>().UseNpgsql(connectionString, Configure).Options;

    /// <summary>
    /// A pool of connections for readers: statements prepared by themselves, read only, cut off after five seconds,
    /// six to a core, for more only queue in PostgreSQL.
    /// </summary>
    public static NpgsqlDataSource ReadersOf(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            Timeout = 5,
            CommandTimeout = 10,
        };
        if (builder.MaxPoolSize == new NpgsqlConnectionStringBuilder().MaxPoolSize)
            builder.MaxPoolSize = Math.Max(8, 6 * Environment.ProcessorCount);
        builder.Options =
            $"{builder.Options} -c default_transaction_read_only=on -c statement_timeout=5000".Trim();
        return NpgsqlDataSource.Create(builder);
    }

    /// <summary>Options for one who reads, from a pool of connections.</summary>
    public static void UseReaders(this DbContextOptionsBuilder options, NpgsqlDataSource readers) =>
        options
            .UseNpgsql(readers, Configure)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(new DropFailedCommands());

    private static void Configure(NpgsqlDbContextOptionsBuilder postgres) =>
        postgres
            .MigrationsAssembly(MigrationsAssembly)
            .SetPostgresVersion(OldestPostgres)
            // one statement sees one state of the data; a claim's parts are few, so the joins stay small
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery);
}
