using JapanRussia.Claims;
using JapanRussia.Measures;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Figures;

/// <summary>A figure of a published claim as a row of its own.</summary>
public sealed class ClaimFigure : IIdentified
{
    private ClaimFigure() { }

    public Guid Id { get; private init; }
    public Claim Claim { get; private init; } = null!;
    public Guid ClaimId { get; private init; }
    public string ClaimKey { get; private init; } = "";

    /// <summary>Which of its claim's figures, from 1.</summary>
    public int Position { get; private init; }
    public Qualifier Qualifier { get; private init; }
    public Measure Measure { get; private init; } = null!;
    public Guid MeasureId { get; private init; }
}

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
