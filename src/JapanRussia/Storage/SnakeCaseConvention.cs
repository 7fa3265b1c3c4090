using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace JapanRussia.Storage;

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
        foreach (var entity in entities.Where(e => e.GetTableName() is not null))
        {
            foreach (var key in entity.GetKeys())
                key.Builder.HasName(Snake(key.GetName()!));
            foreach (var foreign in entity.GetForeignKeys())
                foreign.Builder.HasConstraintName(Snake(foreign.GetConstraintName()!));
            foreach (var index in entity.GetIndexes())
                index.Builder.HasDatabaseName(Snake(index.GetDatabaseName()!));
        }
    }

    internal static string Snake(string name) =>
        string.Join('_', name.Split('_').Select(JsonNamingPolicy.SnakeCaseLower.ConvertName));
}
