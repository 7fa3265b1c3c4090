using JapanRussia.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Search;

internal sealed class NamedSearchMapping : IEntityTypeConfiguration<NamedSearch>
{
    public void Configure(EntityTypeBuilder<NamedSearch> builder)
    {
        builder.ToTable("named_search");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => s.Document).HasMethod("gin");
    }
}

internal sealed class SearchWordMapping : IEntityTypeConfiguration<SearchWord>
{
    public void Configure(EntityTypeBuilder<SearchWord> builder)
    {
        builder.ToTable("search_words");
        builder.HasKey(w => w.Word);
        builder.Property(w => w.Word).InByteOrder();
        builder.HasIndex(w => w.Word).HasMethod("gin").HasOperators("gin_trgm_ops");
    }
}
