using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace JapanRussia.Storage;

/// <summary>Those who read: each sort has connections of its own.</summary>
public sealed class Readers(string connectionString)
{
    private readonly Lazy<PooledDbContextFactory<ClaimsDb>> planning = new(() =>
        new(Options(connectionString, planOnce: false, past: false))
    );
    private readonly Lazy<PooledDbContextFactory<ClaimsDb>> planned = new(() =>
        new(Options(connectionString, planOnce: true, past: false))
    );
    private readonly Lazy<DbContextOptions<ClaimsDb>> pastPlanning = new(() =>
        Options(connectionString, planOnce: false, past: true)
    );
    private readonly Lazy<DbContextOptions<ClaimsDb>> pastPlanned = new(() =>
        Options(connectionString, planOnce: true, past: true)
    );

    private readonly Lazy<DbContextOptions<ClaimsDb>> probing = new(() =>
    {
        var options = new DbContextOptionsBuilder<ClaimsDb>();
        options.UseReaders(StorageSetup.ProbesOf(connectionString));
        return options.Options;
    });

    /// <summary>How many connections each pool of readers has.</summary>
    public int Connections => StorageSetup.ConnectionsOf(connectionString);

    /// <summary>One who only asks whether the database answers, on a connection that no reader can take.</summary>
    public ClaimsDb OpenProbe() => new(probing.Value);

    /// <param name="planOnce">For rows whose ids are known: see <see cref="StorageSetup.ReadersOf"/>.</param>
    /// <param name="asOf">The version of the data set that is read; null for what is so now.</param>
    public ClaimsDb Open(bool planOnce = false, long? asOf = null) =>
        asOf is { } version
            ? new((planOnce ? pastPlanned : pastPlanning).Value) { AsOf = version }
            : (planOnce ? planned : planning).Value.CreateDbContext();

    private static DbContextOptions<ClaimsDb> Options(
        string connectionString,
        bool planOnce,
        bool past
    )
    {
        var options = new DbContextOptionsBuilder<ClaimsDb>();
        options.UseReaders(StorageSetup.ReadersOf(connectionString, planOnce, past));
        if (past)
            options.AddInterceptors(new ReadAsOf());
        return options.Options;
    }
}
