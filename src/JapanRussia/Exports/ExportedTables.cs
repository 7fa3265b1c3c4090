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

/// <summary>The tables that are published, with what the model says of their columns, keys and rows.</summary>
internal static partial class ExportedTables
{
    // the model as migrations see it: the one for queries has forgotten its check constraints
    private static readonly Lazy<IRelationalModel> Model = new(() =>
    {
        using var db = new ClaimsDb(StorageSetup.OptionsFor("Host=none"));
        return db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
    });

    private static readonly Lazy<IReadOnlyList<ExportedTable>> Read = new(() =>
        [
            .. PublishedColumns.All.Select(t =>
                Describe(Model.Value.FindTable(t.Table, null)!, t.Columns)
            ),
        ]
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
            .Value.Tables.Where(t => All.Any(published => published.Name == t.Name))
            .Where(t => typeof(Entity).IsAssignableFrom(GoesOut.EntityOf(t).ClrType))
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t =>
                (
                    Enum.Parse<EntityKind>(GoesOut.EntityOf(t).ClrType.Name),
                    t.Name,
                    t.FindColumn("slug") is null ? "key" : "slug"
                )
            );

    private static ExportedTable Describe(ITable table, string[] published)
    {
        var columns = published.Select(c => Describe(table, table.FindColumn(c)!)).ToList();
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

    private static ExportedColumn Describe(ITable table, IColumn column)
    {
        var property = column.PropertyMappings.Single(m => m.TableMapping.Table == table).Property;
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
