using JapanRussia.Relations;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore.Metadata;

namespace JapanRussia.Exports;

/// <summary>Which rows of the published tables go out. For tables and columns see <see cref="PublishedColumns"/>.</summary>
internal static class GoesOut
{
    /// <summary>
    /// Which rows of a table go out, in SQL; null where all do. A thing with a slug that readers see goes out even if it was
    /// withdrawn, with the date of that, for claims that stand may point at it. Of rows that point at others see <see cref="ExportedTable"/>.
    /// </summary>
    internal static string? Rows(ITable table)
    {
        var type = EntityOf(table).ClrType;
        if (typeof(DraftedEntity).IsAssignableFrom(type))
            return $"status = '{Words.Of(ClaimStatus.Published)}'";
        if (type == typeof(ClaimRelation) || type == typeof(PropositionRelation))
            return "shown and retracted_at is null";
        return typeof(HideableEntity).IsAssignableFrom(type) ? "shown" : null;
    }

    internal static IEntityType EntityOf(ITable table) =>
        (IEntityType)table.EntityTypeMappings.First().TypeBase;
}
