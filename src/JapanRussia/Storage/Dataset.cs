using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Storage;

/// <summary>The one row that speaks for the whole data set.</summary>
public sealed class Dataset
{
    private Dataset() { }

    public int Id { get; private init; }

    /// <summary>One more with every transaction that changes anything: what caches compare.</summary>
    public long Version { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>SHA-256 over the seed files that were loaded last; null before the first load.</summary>
    public string? SeedsSha256 { get; private set; }

    /// <summary>With what cursors are signed: the same for every server of one database, and after a restart.</summary>
    public byte[] CursorKey { get; private init; } = [];
}

internal sealed class DatasetMapping : IEntityTypeConfiguration<Dataset>
{
    public void Configure(EntityTypeBuilder<Dataset> builder)
    {
        builder.ToTable("dataset", t => t.HasCheckConstraint("ck_dataset_one_row", "id = 1"));
        builder.Property(d => d.Id).ValueGeneratedNever();
    }
}
