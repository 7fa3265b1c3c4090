using JapanRussia.Mapping;
using JapanRussia.Values.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Reviews;

internal sealed class ReviewMapping : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.Property(r => r.Key).HasMaxLength(Review.MaxKeyLength).InByteOrder();
        builder.HasIndex(r => r.Key).IsUnique();
        builder.Property(r => r.OriginalRating).HasMaxLength(Review.MaxOriginalRatingLength);
        builder.Property(r => r.Summary).HasMaxLength(Review.MaxSummaryLength);
        builder.Property(r => r.Url).HasMaxLength(WebAddress.MaxLength);
        builder.HasWebAddress();
        builder.Property(r => r.Language).HasMaxLength(NamedEntity.MaxLanguageLength);
        builder.HasPartialDate(r => r.ReviewedOn, "reviewed_on", "reviewed");
        builder.HasOne(r => r.Claim).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Author).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Outlet).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint(
                "ck_reviews_by_somebody",
                "author_id is not null or outlet_id is not null"
            );
            t.HasCheckConstraint(
                "ck_reviews_retracted",
                "(status = 'retracted') = (retracted_at is not null)"
            );
            t.HasCheckConstraint("ck_reviews_version", "version > 0");
        });
    }
}
