using LinqKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
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
    public static DbContextOptions<ClaimsDb> OptionsFor(string connectionString)
    {
        var options = new DbContextOptionsBuilder<ClaimsDb>();
        options.UsePostgres(connectionString);
        return options.Options;
    }

    /// <summary>
    /// What readers connect with, which makes a pool of their own: statements prepared by themselves, read only, cut off after five seconds,
    /// six to a core, for more only queue in PostgreSQL.
    /// </summary>
    /// <param name="planOnce">
    /// Whether a statement is planned once, whatever its values. That suits one with many joins whose rows are found by id:
    /// planning it takes ten times as long as running it. It does not suit conditions, whose best plan hangs on the values.
    /// </param>
    /// <param name="past">Whether they read the tables as they were: see <see cref="ClaimsDb.AsOf"/>.</param>
    /// <param name="asOf">The version that they all read, where it is one and the same.</param>
    public static string ReadersOf(
        string connectionString,
        bool planOnce = false,
        bool past = false,
        long? asOf = null
    )
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            Timeout = 5,
            CommandTimeout = 10,
            // readers leave nothing behind in a session that would have to be undone
            NoResetOnClose = true,
        };
        builder.MaxPoolSize = ConnectionsOf(connectionString);
        // compiling a statement with many joins takes PostgreSQL a second, running it never does
        builder.Options =
            $"{builder.Options} -c default_transaction_read_only=on -c statement_timeout=5000 -c jit=off".Trim();
        builder.Options +=
            $" -c plan_cache_mode={(planOnce ? "force_generic_plan" : "force_custom_plan")}";
        if (asOf is { } version)
            builder.Options += $" -c japanrussia.as_of={version}";
        if (past || asOf is not null)
            builder.Options += " -c search_path=as_of,public";
        // how many rows were so at a version PostgreSQL cannot guess, and reads whole tables for what it could look up by id
        if (past && planOnce)
            builder.Options +=
                " -c enable_hashjoin=off -c enable_mergejoin=off -c enable_seqscan=off";
        return builder.ConnectionString;
    }

    /// <summary>How many connections a pool of readers has: as many as the connection string says, or else six to a core.</summary>
    public static int ConnectionsOf(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString).MaxPoolSize;
        return given == new NpgsqlConnectionStringBuilder().MaxPoolSize
            ? Math.Max(8, 6 * Environment.ProcessorCount)
            : given;
    }

    /// <summary>What the check of readiness connects with: a pool of its own, which readers cannot exhaust.</summary>
    public static string ProbesOf(string connectionString) =>
        new NpgsqlConnectionStringBuilder(ReadersOf(connectionString))
        {
            MaxPoolSize = 1,
            MinPoolSize = 0,
            Timeout = 1,
            CommandTimeout = 2,
        }.ConnectionString;

    /// <summary>
    /// What those connect with who change data while others wait for an answer: one change set is open at a time, and who
    /// cannot have it within five seconds is told to come back.
    /// </summary>
    public static string WritersOf(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString)
        {
            Timeout = 5,
            CommandTimeout = 35,
            Options =
                $"{new NpgsqlConnectionStringBuilder(connectionString).Options} -c lock_timeout=5000 -c statement_timeout=30000 -c jit=off".Trim(),
        }.ConnectionString;

    /// <summary>What an import connects with: it has time, and its many rows shall not wait for the index of words.</summary>
    public static string ImportersOf(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString)
        {
            CommandTimeout = 0,
            MaxAutoPrepare = 50,
            // a session's staged rows go with it
            Pooling = false,
            Options =
                $"{new NpgsqlConnectionStringBuilder(connectionString).Options} -c jit=off -c work_mem=64MB -c gin_pending_list_limit=256MB -c random_page_cost=1.1".Trim(),
        }.ConnectionString;

    // one for all readers: a compiled query belongs to its model
    private static readonly Lazy<IModel> Model = new(() =>
    {
        using var db = new ClaimsDb(OptionsFor("Host=none"));
        return db.Model;
    });

    /// <summary>A reader that has no server to read from: enough to translate queries, for all readers at once.</summary>
    public static ClaimsDb WithoutServer()
    {
        var options = new DbContextOptionsBuilder<ClaimsDb>();
        options.UseReaders("Host=none");
        return new(options.Options);
    }

    /// <summary>Options for one who reads, from a pool of connections.</summary>
    /// <param name="connectionString">From <see cref="ReadersOf"/>.</param>
    public static void UseReaders(this DbContextOptionsBuilder options, string connectionString) =>
        options
            .UsePostgres(connectionString)
            .UseModel(Model.Value)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            // those that are ranked are any of those that match
            .ConfigureWarnings(w => w.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning))
            .AddInterceptors(new DropFailedCommands());

    /// <summary>Options for one who changes data and answers with what it has become.</summary>
    /// <param name="connectionString">From <see cref="WritersOf"/>.</param>
    public static DbContextOptions<ClaimsDb> WriterOptionsFor(string connectionString)
    {
        var options = new DbContextOptionsBuilder<ClaimsDb>().UseModel(Model.Value);
        options.UsePostgres(connectionString);
        return options.Options;
    }

    // queries may invoke the projections that answers share
    private static DbContextOptionsBuilder UsePostgres(
        this DbContextOptionsBuilder options,
        string connectionString
    ) => options.UseNpgsql(connectionString, Configure).WithExpressionExpanding();

    private static void Configure(NpgsqlDbContextOptionsBuilder postgres) =>
        postgres
            .MigrationsAssembly(MigrationsAssembly)
            .SetPostgresVersion(OldestPostgres)
            // one statement sees one state of the data; a claim's parts are few, so the joins stay small
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery);
}
