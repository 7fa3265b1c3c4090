using JapanRussia.Mapping;
using JapanRussia.Values.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Articles;

internal sealed class ArticleMapping : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.HasSlug();
        builder.HasWebAddress();
        builder.HasPartialDate(a => a.PublishedOn, "published_on", "published");
        builder.HasOne(a => a.Outlet).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.FirstPublishedBy).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasParts(a => a.Authors, "article_authors", "ArticleId");
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_articles_held", "held = (text_sha256 is not null)");
            t.HasCheckConstraint("ck_articles_text_sha256", $"text_sha256 ~ '{SpanHash.Pattern}'");
            t.HasCheckConstraint("ck_articles_text_characters", "text_characters > 0");
            t.HasCheckConstraint(
                "ck_articles_url_length",
                $"char_length(url) <= {WebAddress.MaxLength}"
            );
        });
    }
}

internal sealed class ArticleAuthorMapping : IEntityTypeConfiguration<ArticleAuthor>
{
    public void Configure(EntityTypeBuilder<ArticleAuthor> builder)
    {
        builder.HasOne(a => a.Actor).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex("ActorId", "ArticleId");
    }
}

internal sealed class SectionMapping : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> builder)
    {
        builder.ToTable(
            "article_sections",
            t => t.HasCheckConstraint("ck_article_sections_position", "position > 0")
        );
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Key).HasMaxLength(Section.MaxKeyLength);
        builder.Property<Guid>("ArticleId");
        builder.HasOne<Article>().WithMany(a => a.Sections).HasForeignKey("ArticleId");
        builder.HasOne(s => s.Author).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex("ArticleId", "Key").IsUnique();
    }
}

internal sealed class ArticleTextMapping : IEntityTypeConfiguration<ArticleText>
{
    public void Configure(EntityTypeBuilder<ArticleText> builder)
    {
        builder.ToTable(
            "article_texts",
            t =>
                t.HasCheckConstraint(
                    "ck_article_texts_content_length",
                    $"char_length(content) between 1 and {ArticleText.MaxLength}"
                )
        );
        builder.HasKey(t => t.ArticleId);
        builder.HasOne<Article>().WithOne(a => a.Text).HasForeignKey<ArticleText>(t => t.ArticleId);
    }
}
