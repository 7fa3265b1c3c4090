using JapanRussia.Mapping;
using JapanRussia.Values.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Claims;

internal sealed class ClaimantMapping : IEntityTypeConfiguration<Claimant>
{
    public void Configure(EntityTypeBuilder<Claimant> builder)
    {
        builder.HasOne(c => c.Actor).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex("ActorId", "ClaimId");
        builder.ToTable(t =>
            t.HasCheckConstraint(
                "ck_claim_claimants_lead_first",
                "(role = 'lead') = (position = 1)"
            )
        );
    }
}

internal sealed class HopMapping : IEntityTypeConfiguration<Hop>
{
    public void Configure(EntityTypeBuilder<Hop> builder)
    {
        builder.Property(h => h.Cue).HasMaxLength(Claim.MaxCueLength);
        builder.HasOne(h => h.Actor).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(h => h.Article).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex("ActorId", "ClaimId");
    }
}

internal sealed class EvidenceMapping : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder) =>
        builder.ToTable(t =>
        {
            t.HasCheckConstraint(
                "ck_claim_evidence_offsets",
                "0 <= \"start\" and \"start\" < \"end\" and \"start\" <= start_utf16 and \"end\" <= end_utf16 and start_utf16 < end_utf16"
            );
            t.HasCheckConstraint("ck_claim_evidence_paragraph", "paragraph > 0");
            t.HasCheckConstraint(
                "ck_claim_evidence_verified",
                "anchor_status <> 'verified' or num_nulls(paragraph, start_utf16, end_utf16) = 0"
            );
            t.HasCheckConstraint("ck_claim_evidence_sha256", $"sha256 ~ '{SpanHash.Pattern}'");
        });
}

internal sealed class FigureMapping : IEntityTypeConfiguration<Figure>
{
    public void Configure(EntityTypeBuilder<Figure> builder)
    {
        builder.HasPartialDate(f => f.Date, "date", "date");
        builder.HasOne(f => f.Measure).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex("MeasureId", "ClaimId");
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_claim_figures_bounds", "lower <= upper");
            t.HasCheckConstraint(
                "ck_claim_figures_amount_or_date",
                "(date is null) <> (value is null and lower is null and upper is null)"
            );
            t.HasCheckConstraint(
                "ck_claim_figures_between",
                "qualifier <> 'between' or (value is null and lower is not null and upper is not null)"
            );
        });
    }
}
