namespace JapanRussia.Exports;

/// <summary>Makes the Data Package of a snapshot from its tables and files.</summary>
internal static class DescribePackage
{
    private const string NdjsonSuffix = "_ndjson";

    internal static DataPackage Of(
        long version,
        DateTime updatedAt,
        IReadOnlyDictionary<string, WrittenFile> files
    ) =>
        new(
            "https://datapackage.org/profiles/2.0/datapackage.json",
            "japanrussia",
            "JapanRussia: who asserts what, in which source, with what stance",
            "Every published claim with all that it refers to, one table a file, as CSV and as NDJSON. Ids tie the tables together. "
                + "The version counts the changes of the data, and the date is that of the last one.",
            $"{version}",
            CellType.TextOf(updatedAt),
            [
                new(
                    "CC-BY-4.0",
                    "Creative Commons Attribution 4.0 International",
                    "https://creativecommons.org/licenses/by/4.0/"
                ),
            ],
            [
                .. ExportedTables.All.Select(t => Csv(t, files[t.CsvPath])),
                .. ExportedTables.All.Select(t => Ndjson(t, files[t.NdjsonPath])),
            ]
        );

    private static PackageResource Csv(ExportedTable table, WrittenFile file) =>
        new(
            table.Name,
            "table",
            table.CsvPath,
            "csv",
            "text/csv",
            "utf-8",
            file.Bytes,
            PackageResource.HashPrefix + file.Sha256,
            Schema(table, ""),
            // what a Data Package of version 1 calls a table
            "tabular-data-resource",
            table.About
        );

    private static PackageResource Ndjson(ExportedTable table, WrittenFile file) =>
        new(
            table.Name + NdjsonSuffix,
            "table",
            table.NdjsonPath,
            "ndjson",
            "application/x-ndjson",
            "utf-8",
            file.Bytes,
            PackageResource.HashPrefix + file.Sha256,
            Schema(table, NdjsonSuffix),
            Description: table.About
        );

    private static TableSchema Schema(ExportedTable table, string suffix) =>
        new(
            [.. table.Columns.Select(Field)],
            table.Key,
            table.References.Count == 0
                ? null
                :
                [
                    .. table.References.Select(r => new PackageForeignKey(
                        r.Columns,
                        new(r.Table == table.Name ? "" : r.Table + suffix, r.Key)
                    )),
                ]
        );

    private static PackageField Field(ExportedColumn column)
    {
        var constraints = new PackageConstraints(
            column.Required ? true : null,
            column.Unique ? true : null,
            column.MaxLength,
            column.Pattern,
            column.Words
        );
        return new(
            column.Name,
            column.Type.Name,
            column.Type.Format,
            column.About,
            constraints == new PackageConstraints() ? null : constraints
        );
    }
}
