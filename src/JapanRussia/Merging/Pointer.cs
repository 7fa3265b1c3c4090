using JapanRussia.History;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace JapanRussia.Merging;

/// <summary>A column that points at things of some sort, and whose rows belong to entities: what a merge turns round.</summary>
/// <param name="Table">Where it stands.</param>
/// <param name="Key">The columns of its primary key.</param>
/// <param name="Owner">The column with the id of the entity that its row is, or is a part of.</param>
/// <param name="Of">What sort of entity that is.</param>
/// <param name="Entities">The table of these entities.</param>
/// <param name="Handle">Their column with what people call them by.</param>
internal sealed record Pointer(
    string Table,
    string Column,
    IReadOnlyList<string> Key,
    string Owner,
    EntityKind Of,
    string Entities,
    string Handle
)
{
    /// <summary>All that point at them, read from the model: a table that is added is turned round from its first day.</summary>
    internal static IReadOnlyList<Pointer> At<TEntity>(ClaimsDb db)
        where TEntity : MergeableEntity =>
        [
            .. db
                .Model.FindEntityType(typeof(TEntity))!
                .GetReferencingForeignKeys()
                .Where(f => f.DeclaringEntityType.GetTableName() is not null && !IsPart(f))
                .Where(f => f.Properties[0].Name != nameof(MergeableEntity.MergedIntoId))
                .Select(From)
                .OrderBy(p => p.Table, StringComparer.Ordinal)
                .ThenBy(p => p.Column, StringComparer.Ordinal),
        ];

    // whatever is itself kept under an identity is no part of what it points at
    private static bool IsPart(IForeignKey foreign) =>
        !IsEntity(foreign.DeclaringEntityType) && foreign.PrincipalToDependent is not null;

    private static bool IsEntity(IEntityType type) => typeof(Entity).IsAssignableFrom(type.ClrType);

    private static Pointer From(IForeignKey foreign)
    {
        var row = foreign.DeclaringEntityType;
        var part = IsEntity(row) ? null : row.GetForeignKeys().Single(IsPart);
        var owner = part?.PrincipalEntityType ?? row;
        return new(
            row.GetTableName()!,
            foreign.Properties[0].GetColumnName(),
            [.. row.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName())],
            (part?.Properties ?? row.FindPrimaryKey()!.Properties)[0].GetColumnName(),
            Enum.Parse<EntityKind>(owner.ClrType.Name),
            owner.GetTableName()!,
            typeof(NamedEntity).IsAssignableFrom(owner.ClrType) ? "slug" : "key"
        );
    }
}
