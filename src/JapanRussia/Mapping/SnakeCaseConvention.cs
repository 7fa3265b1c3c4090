using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace JapanRussia.Mapping;

/// <summary>Tables, columns, keys, foreign keys and indexes are named in snake_case, as on the wire.</summary>
internal sealed class SnakeCaseConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder,
        IConventionContext<IConventionModelBuilder> context
    )
    {
        var entities = modelBuilder.Metadata.GetEntityTypes().ToList();
        foreach (var entity in entities)
        {
            if (entity.GetTableName() is { } table)
                entity.Builder.ToTable(Snake(table), entity.GetSchema());
            foreach (var property in entity.GetProperties())
                property.Builder.HasColumnName(Snake(property.GetColumnName()));
        }
        // the default names of keys and indexes are made from those of tables and columns, hence a second round
        foreach (var entity in entities)
        {
            foreach (var key in entity.GetKeys())
                if (key.GetName() is { } name)
                    key.Builder.HasName(Snake(name));
            foreach (var foreign in entity.GetForeignKeys())
                if (foreign.GetConstraintName() is { } name)
                    foreign.Builder.HasConstraintName(Snake(name));
            foreach (var index in entity.GetIndexes())
                if (index.GetDatabaseName() is { } name)
                    index.Builder.HasDatabaseName(Snake(name));
        }
    }

    internal static string Snake(string name) =>
        string.Join('_', name.Split('_').Select(JsonNamingPolicy.SnakeCaseLower.ConvertName));
}
