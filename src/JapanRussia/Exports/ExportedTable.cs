using Microsoft.EntityFrameworkCore.Metadata;

namespace JapanRussia.Exports;

/// <summary>A table of the database as it goes out.</summary>
/// <param name="About">What its rows are; null where the model does not say.</param>
/// <param name="Rows">Which rows go out, in SQL over the table's own name; null where all do.</param>
/// <param name="Order">The columns by which rows are ordered: the same rows are always the same bytes.</param>
internal sealed record ExportedTable(
    string Name,
    string? About,
    IReadOnlyList<ExportedColumn> Columns,
    IReadOnlyList<string> Key,
    IReadOnlyList<ExportedReference> References,
    string? Rows,
    IReadOnlyList<string> Order
)
{
    internal string CsvPath => Name + ".csv";
    internal string NdjsonPath => Name + ".ndjson";

    internal string Select =>
        $"select {List(Columns.Select(c => c.Name))} from {Quoted(Name)}"
        + (Rows is null ? "" : $" where {Rows}")
        + $" order by {List(Order)}";

    internal string Copy =>
        $"copy {Quoted(Name)} ({List(Columns.Select(c => c.Name))}) from stdin (format binary)";

    internal static string Quoted(string name) => $"\"{name}\"";

    internal static string List(IEnumerable<string> columns) =>
        string.Join(", ", columns.Select(Quoted));
}

internal sealed record ExportedColumn(
    string Name,
    string StoreType,
    CellType Type,
    string? About,
    bool Required,
    bool Unique,
    int? MaxLength,
    string? Pattern,
    IReadOnlyList<string>? Words
)
{
    /// <summary>How PostgreSQL is told the type of a value: its length does not belong to it.</summary>
    internal string CopyType => StoreType.Split('(')[0];
}

internal sealed record ExportedReference(
    IReadOnlyList<string> Columns,
    string Table,
    IReadOnlyList<string> Key
)
{
    internal static ExportedReference Of(IForeignKeyConstraint foreign) =>
        new(
            [.. foreign.Columns.Select(c => c.Name)],
            foreign.PrincipalTable.Name,
            [.. foreign.PrincipalColumns.Select(c => c.Name)]
        );
}
