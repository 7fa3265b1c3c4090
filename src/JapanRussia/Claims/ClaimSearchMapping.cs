using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Claims;

internal sealed class ClaimSearchMapping : IEntityTypeConfiguration<ClaimSearch>
{
    public void Configure(EntityTypeBuilder<ClaimSearch> builder)
    {
        builder.ToTable("claim_search");
        builder.HasKey(s => s.ClaimId);
        builder.HasOne<Claim>().WithOne(c => c.Search).HasForeignKey<ClaimSearch>(s => s.ClaimId);
        builder.HasIndex(s => s.Document).HasMethod("gin");
    }
}
