using JapanRussia.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Drafts;

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.IsComputedBy(
            """
            select c.id, c.id as claim_id, c.created_at as recorded_at, s.by_subject as recorded_by
            from claims c
                left join changes x on x.entity_id = c.id and x.entity_version = 1
                left join change_sets s on s.version = x.version
            where c.status = 'draft'
            """
        );
        builder.HasOne(d => d.Claim).WithMany();
    }
}
