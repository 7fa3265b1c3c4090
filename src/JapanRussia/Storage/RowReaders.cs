using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace JapanRussia.Storage;

/// <summary>Readers for rows whose ids are known, on connections that plan each statement once.</summary>
public sealed class RowReaders(string connectionString) : IAsyncDisposable
{
    private readonly NpgsqlDataSource connections = StorageSetup.ReadersOf(
        connectionString,
        planOnce: true
    );
    private PooledDbContextFactory<ClaimsDb>? readers;

    public ClaimsDb Open()
    {
        LazyInitializer.EnsureInitialized(ref readers, Pool);
        return readers.CreateDbContext();
    }

    /// <summary>Opens new connections from now on: those that there are may be broken.</summary>
    public void Renew() => connections.Clear();

    public ValueTask DisposeAsync() => connections.DisposeAsync();

    private PooledDbContextFactory<ClaimsDb> Pool()
    {
        var options = new DbContextOptionsBuilder<ClaimsDb>();
        options.UseReaders(connections);
        return new(options.Options);
    }
}
