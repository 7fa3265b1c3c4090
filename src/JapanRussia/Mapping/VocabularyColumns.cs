using System.Reflection;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace JapanRussia.Mapping;

/// <summary>A vocabulary's term is stored as its word.</summary>
internal sealed class WordConverter<TTerm>()
    : ValueConverter<TTerm, string>(term => Words<TTerm>.Of(term), word => Words<TTerm>.Term(word))
    where TTerm : struct, Enum;

internal static class VocabularyColumns
{
    internal static void StoreVocabulariesAsWords(this ModelConfigurationBuilder builder)
    {
        foreach (var type in Vocabularies)
            builder.Properties(type).HaveConversion(typeof(WordConverter<>).MakeGenericType(type));
        builder.Conventions.Add(_ => new VocabularyConstraints());
    }

    private static IEnumerable<Type> Vocabularies =>
        typeof(AllVocabularies)
            .Assembly.GetTypes()
            .Where(t => t.GetCustomAttribute<VocabularyAttribute>() is not null);

    /// <summary>Every column that holds a term is held to its vocabulary by a check constraint.</summary>
    private sealed class VocabularyConstraints : IModelFinalizingConvention
    {
        public void ProcessModelFinalizing(
            IConventionModelBuilder modelBuilder,
            IConventionContext<IConventionModelBuilder> context
        )
        {
            foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
            foreach (var property in PropertiesOf(entity))
            {
                var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
                if (!type.IsEnum || entity.GetTableName() is not { } table)
                    continue;
                var column = SnakeCaseConvention.Snake(property.GetColumnName());
                var words =
                    (IReadOnlyList<string>)
                        typeof(Words<>)
                            .MakeGenericType(type)
                            .GetProperty(nameof(Words<>.All))!
                            .GetValue(null)!;
                entity.AddCheckConstraint(
                    $"ck_{SnakeCaseConvention.Snake(table)}_{column}",
                    $"{column} in ({string.Join(", ", words.Select(w => $"'{w}'"))})"
                );
            }
        }

        private static IEnumerable<IConventionProperty> PropertiesOf(
            IConventionEntityType entity
        ) =>
            entity
                .GetProperties()
                .Concat(
                    entity.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties())
                );
    }
}
