using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.History;

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.IsComputedBy(EmbeddedSql.Of("Revision.sql"));
        builder.HasKey(r => new { r.Id, r.Version });
    }
}
