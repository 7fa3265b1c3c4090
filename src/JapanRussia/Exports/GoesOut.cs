using JapanRussia.Access;
using JapanRussia.Articles;
using JapanRussia.History;
using JapanRussia.Idempotency;
using JapanRussia.Imports;
using JapanRussia.Reanchorings;
using JapanRussia.Relations;
using JapanRussia.Search;
using JapanRussia.Storage;
using JapanRussia.Values.Vocabularies;
using JapanRussia.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace JapanRussia.Exports;

/// <summary>
/// What of the database may be published. Every table of the model goes out unless it is named here, so that a new one is
/// exported on the day it is added.
/// </summary>
internal static class GoesOut
{
    private static readonly Type[] Withheld =
    [
        // holds the key that signs cursors; its version and date stand in the package
        typeof(Dataset),
        // not ours to publish
        typeof(ArticleText),
        typeof(ReanchoringText),
        // work of editors, not data
        typeof(Reanchoring),
        typeof(ReanchoredSpan),
        // made from names
        typeof(SearchWord),
        // who changed what is told by the feed; a snapshot is one state
        typeof(ChangeSet),
        typeof(Change),
        typeof(ApiKey),
        // between one client and the server
        typeof(IdempotentAnswer),
        typeof(Webhook),
        typeof(WebhookDelivery),
        // how claims came in, not what they say
        typeof(Import),
        typeof(ImportFault),
    ];

    /// <summary>A table goes out if it holds anything that the database does not derive by itself.</summary>
    internal static bool Table(ITable table)
    {
        var entity = EntityOf(table);
        var keys = table.PrimaryKey!.Columns;
        return !Withheld.Contains(entity.ClrType)
            && (table.Columns.All(keys.Contains) || table.Columns.Except(keys).Any(Column));
    }

    /// <summary>A column goes out unless the database fills it: a computed one, one that a trigger keeps, an index of words.</summary>
    internal static bool Column(IColumn column) =>
        column.ComputedColumnSql is null
        // of what goes out it is always the same
        && column.Name != "shown"
        && column.StoreType != "tsvector"
        && column.PropertyMappings.All(m =>
            !m.Property.ValueGenerated.HasFlag(ValueGenerated.OnUpdate)
        );

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
