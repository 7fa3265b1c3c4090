using JapanRussia.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Claims;

internal sealed class ClaimMapping : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.Property(c => c.Key).HasMaxLength(Claim.MaxKeyLength).InByteOrder();
        builder.HasIndex(c => c.Key).IsUnique();
        builder.Property(c => c.Cue).HasMaxLength(Claim.MaxCueLength);
        builder.Property(c => c.Note).HasMaxLength(Claim.MaxNoteLength);
        builder.Property(c => c.PublishedFrom).ValueGeneratedOnAddOrUpdate();
        builder.HasPartialDate(c => c.SaidOn, "said_on", "said");
        builder.HasPartialDate(c => c.About, "about", "about");
        builder.ComplexProperty(
            c => c.Origin,
            origin =>
            {
                origin.Property(o => o.Kind).HasColumnName("origin_kind");
                origin
                    .Property(o => o.Tool)
                    .HasColumnName("origin_tool")
                    .HasMaxLength(Origin.MaxToolLength);
                origin.Property(o => o.Confidence).HasColumnName("origin_confidence");
            }
        );
        builder.HasOne(c => c.Article).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Section).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne(c => c.Proposition)
            .WithMany(p => p.Claims)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasParts(c => c.Claimants, "claim_claimants", "ClaimId");
        builder.HasParts(c => c.Via, "claim_hops", "ClaimId");
        builder.HasParts(c => c.Evidence, "claim_evidence", "ClaimId");
        builder.HasParts(c => c.Figures, "claim_figures", "ClaimId");
        builder.HasIndex(c => new { c.ArticleId, c.Key });
        builder.HasIndex(c => new { c.PropositionId, c.Stance });
        builder.HasIndex(c => new { c.Stance, c.Key });
        builder.HasIndex(c => new { c.CreatedAt, c.Id });
        builder.HasIndex(c => new { c.UpdatedAt, c.Id });
        builder.ToTable(t =>
        {
            t.HasCheckConstraint(
                "ck_claims_quote_words",
                $"array_length(regexp_split_to_array(btrim(quote), '\\s+'), 1) <= {Claim.MaxQuoteWords}"
            );
            t.HasCheckConstraint("ck_claims_depth", $"depth between 1 and {Claim.MaxDepth}");
            t.HasCheckConstraint(
                "ck_claims_own_voice",
                "(attribution = 'own_voice') = (act is null) and (attribution <> 'own_voice' or depth = 1)"
            );
            t.HasCheckConstraint(
                "ck_claims_retracted",
                "(status = 'retracted') = (retracted_at is not null)"
            );
            t.HasCheckConstraint(
                "ck_claims_origin_confidence",
                "origin_confidence between 0 and 1"
            );
            t.HasCheckConstraint("ck_claims_version", "version > 0");
        });
    }
}
