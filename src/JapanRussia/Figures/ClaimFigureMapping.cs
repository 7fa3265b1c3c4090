using JapanRussia.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Figures;

internal sealed class ClaimFigureMapping : IEntityTypeConfiguration<ClaimFigure>
{
    public void Configure(EntityTypeBuilder<ClaimFigure> builder)
    {
        builder.IsComputedBy(
            """
            select md5(concat_ws(' ', 'figure', c.key, f.position))::uuid as id, c.id as claim_id, c.key as claim_key, f.position, f.qualifier, f.measure_id
            from claims c join claim_figures f on f.claim_id = c.id
            where c.status = 'published'
            """
        );
        builder.HasOne(f => f.Claim).WithMany();
        builder.HasOne(f => f.Measure).WithMany();
    }
}
