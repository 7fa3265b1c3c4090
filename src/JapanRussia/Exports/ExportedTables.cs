using System.Reflection;
using System.Text.RegularExpressions;
using JapanRussia.Access;
using JapanRussia.History;
using JapanRussia.Storage;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace JapanRussia.Exports;

/// <summary>
/// The tables that go out, read from the model that makes the database. Each comes after those that it points at, which is
/// the order in which they can be filled.
/// </summary>
internal static partial class ExportedTables
{
    // the model as migrations see it: the one for queries has forgotten its check constraints
    private static readonly Lazy<IRelationalModel> Model = new(() =>
    {
        using var db = new ClaimsDb(StorageSetup.OptionsFor("Host=none"));
        return db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
    });

    private static readonly Lazy<IReadOnlyList<ExportedTable>> Read = new(() =>
        [.. InOrder([.. Model.Value.Tables.Where(GoesOut.Table)]).Select(Of)]
    );

    internal static IReadOnlyList<ExportedTable> All => Read.Value;

    /// <summary>Every table of the model that holds rows of data, also those that do not go out.</summary>
    internal static IEnumerable<string> Filled =>
        Model
            .Value.Tables.Where(t =>
                GoesOut.EntityOf(t).ClrType is var type
                && type != typeof(Dataset)
                && type != typeof(ApiKey)
            )
            .Select(t => t.Name);

    /// <summary>The tables of entities, each with the column that people call them by.</summary>
    internal static IEnumerable<(EntityKind Kind, string Table, string Handle)> Entities =>
        Model
            .Value.Tables.Where(GoesOut.Table)
            .Where(t => typeof(Entity).IsAssignableFrom(GoesOut.EntityOf(t).ClrType))
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t =>
                (
                    Enum.Parse<EntityKind>(GoesOut.EntityOf(t).ClrType.Name),
                    t.Name,
                    t.FindColumn("slug") is null ? "key" : "slug"
                )
            );

    private static IEnumerable<ITable> InOrder(List<ITable> tables)
    {
        var left = tables.OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        while (left.Count > 0)
        {
            var next =
                left.FirstOrDefault(t =>
                    t.ForeignKeyConstraints.All(f =>
                        f.PrincipalTable == t || !left.Contains(f.PrincipalTable)
                    )
                )
                ?? throw new NotSupportedException(
                    $"The tables {string.Join(", ", left.Select(t => t.Name))} point at each other in a circle."
                );
            left.Remove(next);
            yield return next;
        }
    }

    private static ExportedTable Of(ITable table)
    {
        var columns = Columns(table).ToList();
        var key = table.PrimaryKey!.Columns.Select(c => c.Name).ToList();
        // a name that people know orders better than an id
        var name = columns.Find(c =>
            c is { Unique: true, Required: true } && table.FindColumn(c.Name)!.Collation == "C"
        );
        return new(
            table.Name,
            Documented.Of(GoesOut.EntityOf(table).ClrType),
            columns,
            key,
            [
                .. table
                    .ForeignKeyConstraints.OrderBy(f => f.Name, StringComparer.Ordinal)
                    .Select(ExportedReference.Of),
            ],
            Rows(table),
            name is null ? key : [name.Name]
        );
    }

    // key first, then what the entity holds in the order in which its class says it, then what all entities have
    private static IEnumerable<ExportedColumn> Columns(ITable table) =>
        GoesOut
            .EntityOf(table)
            .GetFlattenedProperties()
            .Select(p =>
                (
                    Property: p,
                    p.GetTableColumnMappings().Single(m => m.TableMapping.Table == table).Column
                )
            )
            .Where(p => GoesOut.Column(p.Column))
            .OrderBy(p => Rank(p.Property))
            .ThenBy(p => Place(p.Property))
            .ThenBy(p => p.Property.PropertyInfo?.MetadataToken ?? 0)
            .Select(p => Of(table, p.Column, p.Property));

    private static int Rank(IProperty property) =>
        property.IsPrimaryKey() ? 0
        : property.IsShadowProperty() ? 1
        : Root(property)?.DeclaringType is { } declaring
        && (declaring == typeof(Entity) || declaring == typeof(MergeableEntity))
            ? 4
        : Root(property)?.DeclaringType == typeof(NamedEntity) ? 2
        : 3;

    private static int Place(IProperty property) => Root(property)?.MetadataToken ?? 0;

    private static PropertyInfo? Root(IProperty property) =>
        property.DeclaringType is IComplexType complex
            ? complex.ComplexProperty.PropertyInfo
            : property.PropertyInfo;

    private static ExportedColumn Of(ITable table, IColumn column, IProperty property)
    {
        var term = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var vocabulary = term.GetCustomAttribute<VocabularyAttribute>() is { } about
            ? AllVocabularies.List.Single(v => v.Name == about.Name)
            : null;
        return new(
            column.Name,
            column.StoreType,
            CellType.Of(column.StoreType),
            Documented.Of(property) ?? vocabulary?.Meaning,
            !column.IsNullable,
            table.Indexes.Any(i => i.IsUnique && i.Filter is null && Is(i.Columns))
                || Is(table.PrimaryKey!.Columns),
            property.GetMaxLength(),
            Pattern(table, column.Name),
            vocabulary?.Terms.Select(t => t.Term).ToList()
        );

        bool Is(IReadOnlyList<IColumn> columns) => columns is [var only] && only == column;
    }

    private static string? Pattern(ITable table, string column) =>
        table
            .CheckConstraints.Select(c => Matching().Match(c.Sql))
            .FirstOrDefault(m => m.Success && m.Groups["column"].Value == column)
            ?.Groups["pattern"]
            .Value;

    // a row goes out if all that it points at goes out: parts of a draft stay with the draft
    private static string? Rows(ITable table)
    {
        var conditions = table
            .ForeignKeyConstraints.Where(f => f.PrincipalTable != table)
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => (Foreign: f, Of: Rows(f.PrincipalTable)))
            .Where(f => f.Of is not null)
            .Select(f => Pointed(f.Foreign, f.Of!))
            .Prepend(GoesOut.Rows(table))
            .OfType<string>()
            .ToList();
        return conditions.Count == 0 ? null : string.Join(" and ", conditions);
    }

    private static string Pointed(IForeignKeyConstraint foreign, string rows)
    {
        var key = ExportedTable.List(foreign.PrincipalColumns.Select(c => c.Name));
        var columns = ExportedTable.List(foreign.Columns.Select(c => c.Name));
        var within =
            $"({columns}) in (select {key} from {ExportedTable.Quoted(foreign.PrincipalTable.Name)} where {rows})";
        return foreign.Columns.Any(c => c.IsNullable)
            ? $"(({columns}) is null or {within})"
            : within;
    }

    [GeneratedRegex("^(?<column>[a-z0-9_]+) ~ '(?<pattern>[^']+)'$", RegexOptions.NonBacktracking)]
    private static partial Regex Matching();
}
