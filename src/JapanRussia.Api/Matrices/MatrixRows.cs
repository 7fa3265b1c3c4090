using JapanRussia.Claims;
using JapanRussia.Rest.Lists;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Matrices;

/// <summary>What was counted, as rows with their cells, and as a table.</summary>
internal static class MatrixRows
{
    internal static List<MatrixRow> Of(
        Axis rows,
        Axis columns,
        List<Crossing> crossed,
        HttpRequest http
    )
    {
        var cells = crossed.ToLookup(c => (c.Row, c.Column));
        return
        [
            .. rows.Things.Select(r => new MatrixRow(
                r.Thing.Slug,
                r.Thing.Name,
                r.Claims,
                [
                    .. columns
                        .Things.Where(c => cells.Contains((r.Id, c.Id)))
                        .Select(c =>
                        {
                            var counts = cells[(r.Id, c.Id)]
                                .ToDictionary(x => x.Stance, x => x.Claims);
                            return new MatrixCell(
                                c.Thing.Slug,
                                counts.GetValueOrDefault(Stance.Supports),
                                counts.GetValueOrDefault(Stance.Denies),
                                counts.GetValueOrDefault(Stance.Questions),
                                counts.GetValueOrDefault(Stance.Reports),
                                Links.LinkToRows(
                                    "/v1/claims",
                                    http,
                                    (rows.By.Name, r.Thing.Slug),
                                    (columns.By.Name, c.Thing.Slug)
                                )
                            );
                        }),
                ]
            )),
        ];
    }

    /// <summary>The wide table: for each column one cell for each stance, nought where there is no claim.</summary>
    internal static List<Column<MatrixRow>> Columns(string rowsAre, Axis columns)
    {
        List<Column<MatrixRow>> table =
        [
            new(rowsAre, r => r.Slug),
            new($"{rowsAre}_name", r => r.Name),
            new("claims", r => r.Claims),
        ];
        foreach (var slug in columns.Things.Select(c => c.Thing.Slug))
        foreach (var stance in Enum.GetValues<Stance>())
            table.Add(new($"{slug}.{Words.Of(stance)}", r => CountOf(r, slug, stance)));
        return table;
    }

    private static long CountOf(MatrixRow row, string column, Stance stance) =>
        row.Cells.FirstOrDefault(c => c.Column == column) is { } cell
            ? stance switch
            {
                Stance.Supports => cell.Supports,
                Stance.Denies => cell.Denies,
                Stance.Questions => cell.Questions,
                _ => cell.Reports,
            }
            : 0;
}
