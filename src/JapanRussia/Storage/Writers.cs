using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Storage;

/// <summary>Those who change data.</summary>
public sealed class Writers(string connectionString)
{
    private readonly Lazy<DbContextOptions<ClaimsDb>> options = new(() =>
        StorageSetup.WriterOptionsFor(StorageSetup.WritersOf(connectionString))
    );

    public ClaimsDb Open() => new(options.Value);
}
