using System.Linq.Expressions;
using JapanRussia.Values.Dates;
using JapanRussia.Values.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Mapping;

/// <summary>What several tables have in common.</summary>
internal static class Columns
{
    internal static void HasSlug<T>(this EntityTypeBuilder<T> entity)
        where T : NamedEntity
    {
        entity.Property(e => e.Slug).HasMaxLength(NamedEntity.MaxSlugLength).InByteOrder();
        entity.HasIndex(e => e.Slug).IsUnique();
        entity.CanBeHidden();
        entity.ToTable(t =>
            t.HasCheckConstraint(
                $"ck_{TableOf(entity)}_slug",
                $"slug ~ '{NamedEntity.SlugPattern}'"
            )
        );
    }

    /// <summary>Shown unless it says otherwise. Those that are hidden are few, and found by an index of them.</summary>
    internal static void CanBeHidden<T>(this EntityTypeBuilder<T> entity)
        where T : HideableEntity
    {
        entity.Property(e => e.Shown).HasDefaultValue(true);
        entity.HasIndex(e => e.Shown).HasFilter("not shown");
    }

    /// <summary>Points at the one that stands for it, once it was merged; that is never one that was merged itself.</summary>
    internal static void CanBeMerged<T>(this EntityTypeBuilder<T> entity)
        where T : MergeableEntity
    {
        entity
            .HasOne<T>()
            .WithMany()
            .HasForeignKey(e => e.MergedIntoId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.ToTable(t =>
            t.HasCheckConstraint(
                $"ck_{TableOf(entity)}_merged",
                "merged_into_id is null or (retracted_at is not null and merged_into_id <> id)"
            )
        );
    }

    /// <summary>Text that is compared by its bytes: the same order on every installation, whatever its locale.</summary>
    internal static void InByteOrder(this PropertyBuilder<string> property) =>
        property.UseCollation("C");

    /// <summary>A partial date in three columns: as written, its first day and its last.</summary>
    internal static void HasPartialDate<T>(
        this EntityTypeBuilder<T> entity,
        Expression<Func<T, PartialDate?>> property,
        string text,
        string stem
    )
        where T : class
    {
        entity.ComplexProperty(
            property,
            date =>
            {
                date.Property(d => d.Text).HasColumnName(text).HasMaxLength(PartialDate.MaxLength);
                date.Property(d => d.From).HasColumnName($"{stem}_from");
                date.Property(d => d.To).HasColumnName($"{stem}_to");
            }
        );
        entity.ToTable(t =>
            t.HasCheckConstraint(
                $"ck_{TableOf(entity)}_{stem}_order",
                $"{stem}_from <= {stem}_to and ({text} is not null or ({stem}_from is null and {stem}_to is null))"
            )
        );
    }

    internal static void HasCountry<T>(
        this EntityTypeBuilder<T> entity,
        Expression<Func<T, string?>> property
    )
        where T : class
    {
        entity.Property(property).HasMaxLength(2);
        entity.ToTable(t =>
            t.HasCheckConstraint($"ck_{TableOf(entity)}_country", "country ~ '^[A-Z]{2}$'")
        );
    }

    internal static void HasWikidataId<T>(
        this EntityTypeBuilder<T> entity,
        Expression<Func<T, string?>> property
    )
        where T : class
    {
        entity.Property(property).HasMaxLength(20);
        entity.ToTable(t =>
            t.HasCheckConstraint(
                $"ck_{TableOf(entity)}_wikidata_id",
                "wikidata_id ~ '^Q[1-9][0-9]*$'"
            )
        );
    }

    /// <summary>An address in the column <c>url</c>, in the one form in which it is kept.</summary>
    internal static void HasWebAddress<T>(this EntityTypeBuilder<T> entity)
        where T : class
    {
        entity.ToTable(t =>
            t.HasCheckConstraint($"ck_{TableOf(entity)}_url", $"url ~ '{WebAddress.Pattern}'")
        );
    }

    /// <summary>A list that belongs to its entity, numbered from 1 in a table of its own.</summary>
    internal static void HasParts<TEntity, TPart>(
        this EntityTypeBuilder<TEntity> entity,
        Expression<Func<TEntity, IEnumerable<TPart>?>> parts,
        string table,
        string owner
    )
        where TEntity : class
        where TPart : class
    {
        entity.HasMany(parts).WithOne().HasForeignKey(owner).IsRequired();
        var part = entity.Metadata.Model.FindEntityType(typeof(TPart))!;
        part.SetTableName(table);
        part.SetPrimaryKey([part.FindProperty(owner)!, part.FindProperty("Position")!]);
        part.FindProperty("Position")!.ValueGenerated = ValueGenerated.Never;
        part.AddCheckConstraint($"ck_{table}_position", "position > 0");
    }

    internal static string TableOf<T>(EntityTypeBuilder<T> entity)
        where T : class => SnakeCaseConvention.Snake(entity.Metadata.GetTableName()!);
}
