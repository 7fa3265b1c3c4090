using JapanRussia.Claims;
using JapanRussia.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Imports;

internal sealed class ImportMapping : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.ToTable("imports");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Tool).HasMaxLength(Origin.MaxToolLength);
        builder.Property(i => i.Source).HasMaxLength(Import.MaxSourceLength);
        builder.Property(i => i.Trouble).HasMaxLength(Import.MaxTroubleLength);
        builder.Property(i => i.BySubject).HasMaxLength(Editor.MaxLength);
        builder.Property(i => i.ByName).HasMaxLength(Editor.MaxLength);
        builder.Ignore(i => i.By);
        builder.Ignore(i => i.IsOver);
        builder.HasIndex(i => i.State);
        builder.HasIndex(i => i.Tool);
    }
}

internal sealed class ImportFaultMapping : IEntityTypeConfiguration<ImportFault>
{
    public void Configure(EntityTypeBuilder<ImportFault> builder)
    {
        builder.ToTable("import_errors");
        builder.HasKey(f => new { f.ImportId, f.Number });
        builder.Property(f => f.Number).ValueGeneratedNever();
        builder
            .HasOne<Import>()
            .WithMany()
            .HasForeignKey(f => f.ImportId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
