using JapanRussia.Articles;
using JapanRussia.History;
using JapanRussia.Mapping;
using JapanRussia.Values.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Reanchorings;

internal sealed class ReanchoringMapping : IEntityTypeConfiguration<Reanchoring>
{
    public void Configure(EntityTypeBuilder<Reanchoring> builder)
    {
        builder.HasOne(r => r.Article).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasParts(r => r.Spans, "reanchoring_spans", "ReanchoringId");
        builder.Property(r => r.Reason).HasMaxLength(ChangeSet.MaxWhyLength);
        builder.Property(r => r.ProposedBy).HasMaxLength(Editor.MaxLength);
        builder.Property(r => r.ProposedByName).HasMaxLength(Editor.MaxLength);
        builder.Property(r => r.DecidedBy).HasMaxLength(Editor.MaxLength);
        builder.Property(r => r.DecidedByName).HasMaxLength(Editor.MaxLength);
        builder.HasIndex(r => new { r.CreatedAt, r.Id });
        // the same text is proposed once, however often it is sent
        builder
            .HasIndex(r => new { r.ArticleId, r.TextSha256 })
            .IsUnique()
            .HasFilter("state = 'proposed'");
        builder.ToTable(t =>
        {
            t.HasCheckConstraint(
                "ck_reanchorings_text_sha256",
                $"text_sha256 ~ '{SpanHash.Pattern}' and old_text_sha256 ~ '{SpanHash.Pattern}'"
            );
            t.HasCheckConstraint("ck_reanchorings_text_characters", "text_characters > 0");
            t.HasCheckConstraint(
                "ck_reanchorings_decided",
                "(state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null)"
            );
            // the last line behind the check that nobody decides on what they proposed
            t.HasCheckConstraint("ck_reanchorings_own", "decided_by <> proposed_by");
        });
    }
}

internal sealed class ReanchoredSpanMapping : IEntityTypeConfiguration<ReanchoredSpan>
{
    public void Configure(EntityTypeBuilder<ReanchoredSpan> builder)
    {
        builder.HasOne(s => s.Claim).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex("ClaimId");
        builder.ToTable(t =>
        {
            t.HasCheckConstraint(
                "ck_reanchoring_spans_lost",
                "(status = 'lost') = (\"start\" is null) and num_nulls(\"start\", \"end\", start_utf16, end_utf16, paragraph, sha256, similarity) in (0, 7)"
            );
            t.HasCheckConstraint(
                "ck_reanchoring_spans_offsets",
                "0 <= \"start\" and \"start\" < \"end\" and \"start\" <= start_utf16 and \"end\" <= end_utf16 and start_utf16 < end_utf16"
            );
            t.HasCheckConstraint("ck_reanchoring_spans_sha256", $"sha256 ~ '{SpanHash.Pattern}'");
            t.HasCheckConstraint(
                "ck_reanchoring_spans_similarity",
                "similarity > 0 and similarity <= 1"
            );
        });
    }
}

internal sealed class ReanchoringTextMapping : IEntityTypeConfiguration<ReanchoringText>
{
    public void Configure(EntityTypeBuilder<ReanchoringText> builder)
    {
        builder.ToTable(
            "reanchoring_texts",
            t =>
                t.HasCheckConstraint(
                    "ck_reanchoring_texts_content_length",
                    $"char_length(content) between 1 and {ArticleText.MaxLength}"
                )
        );
        builder.HasKey(t => t.ReanchoringId);
        builder
            .HasOne<Reanchoring>()
            .WithOne(r => r.Text)
            .HasForeignKey<ReanchoringText>(t => t.ReanchoringId);
    }
}
