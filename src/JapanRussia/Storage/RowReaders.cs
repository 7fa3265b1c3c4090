using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace JapanRussia.Storage;

/// <summary>Readers for rows whose ids are known, on connections that plan each statement once.</summary>
public sealed class RowReaders(string connectionString)
{
    private PooledDbContextFactory<ClaimsDb>? readers;

    public ClaimsDb Open()
    {
        LazyInitializer.EnsureInitialized(ref readers, Pool);
        return readers.CreateDbContext();
    }

    private PooledDbContextFactory<ClaimsDb> Pool()
    {
        var options = new DbContextOptionsBuilder<ClaimsDb>();
        options.UseReaders(StorageSetup.ReadersOf(connectionString, planOnce: true));
        return new(options.Options);
    }
}
