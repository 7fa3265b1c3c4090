using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using JapanRussia.Api.Editing;
using JapanRussia.Claims;
using JapanRussia.Rest.Lists;
using JapanRussia.Values.Text;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Imports;

/// <summary>
/// Reads a table with the headers of /v1/claims.csv as forms. What it shows besides, names and dates worked out, is passed over.
/// </summary>
internal sealed class ReadTable(Catalogue catalogue)
{
    /// <summary>The columns without which no row is a claim.</summary>
    internal static readonly IReadOnlyList<string> Needed =
    [
        "key",
        "article",
        "claimant",
        "proposition",
        "stance",
        "certainty",
        "attribution",
        "start",
        "end",
        "sha256",
    ];

    private static readonly IReadOnlyList<string> Span = ["paragraph", .. Needed.TakeLast(3)];
    private static readonly string[] Lists = ["joint_claimants", "alternative_claimants"];

    /// <summary>The columns of texts that may be missing.</summary>
    private static readonly string[] Texts =
    [
        "section",
        "act",
        "cue",
        "quote",
        "said_on",
        "about",
        "condition",
        "note",
    ];

    /// <summary>The columns of lists whose items go together.</summary>
    internal static readonly IReadOnlyList<(string One, string Other)> Pairs =
    [
        ("via", "via_stances"),
        ("measures", "figures"),
    ];

    /// <summary>The columns in which an editor says something, and which may be missing.</summary>
    internal static readonly IReadOnlyList<string> Optional =
    [
        .. Texts,
        "paragraph",
        .. Lists,
        .. Pairs.SelectMany(p => new[] { p.One, p.Other }),
    ];

    private static readonly IReadOnlyList<string> AllTexts = [.. Needed.Except(Span), .. Texts];

    /// <summary>The optional columns that the table does not have; known when its first row is.</summary>
    internal IReadOnlyList<string> Absent { get; private set; } = [];

    /// <returns>Each row's line with its form or its faults; the whole table is unusable where the first comes without a row.</returns>
    internal async IAsyncEnumerable<(
        long Line,
        bool IsRow,
        JsonObject? Form,
        IReadOnlyList<RowFault> Faults
    )> Read(DecodeFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var table = new SplitTable(ReadTextLines.Of(file, cancellation), cancellation);
        var (header, at, wrong) = await TableHeader.Read(table);
        if (header is null)
        {
            yield return (at, false, null, wrong);
            yield break;
        }
        Absent = [.. Optional.Except(header.Names)];
        var places = header.Names.Index().ToDictionary(h => h.Item, h => h.Index);
        while (await table.Split(header.Delimiter) is { } row)
        {
            cancellation.ThrowIfCancellationRequested();
            table.Drop(row.Lines);
            if ((row.Fault ?? FaultIn(row.Cells, header)) is { } fault)
                yield return (row.Line, true, null, [fault]);
            // a spreadsheet leaves such rows at the end
            else if (row.Cells.Any(c => !string.IsNullOrWhiteSpace(c)))
                yield return (
                    row.Line,
                    true,
                    Form(
                        name =>
                            places.TryGetValue(name, out var place)
                                ? TextOf(row.Cells[place])
                                : null,
                        catalogue
                    ),
                    []
                );
        }
    }

    private static RowFault? FaultIn(IReadOnlyList<string> cells, TableHeader header)
    {
        // in a column that is passed over nobody else would see that a quotation mark has taken in the rows that follow
        var several = cells
            .Index()
            .Where(c => c.Item.AsSpan().ContainsAny('\r', '\n'))
            .FirstOrDefault(c =>
                c.Index >= header.Names.Count
                || !Needed.Concat(Optional).Contains(header.Names[c.Index])
            )
            .Item;
        if (several is not null)
            return new(
                "cells",
                $"A cell goes on over several lines, as if a quotation mark were missing: {ShowValue.InQuotes(several)}"
            );
        if (cells.Count == header.Width || cells.All(string.IsNullOrWhiteSpace))
            return cells.Skip(header.Names.Count).FirstOrDefault(c => c.Length > 0) is { } extra
                ? new("cells", $"{ShowValue.InQuotes(extra)} stands in a column without a name")
                : null;
        return new(
            "cells",
            $"The row has {cells.Count} cells and the header {header.Names.Count} columns, divided by {header.DelimiterName}"
                + (
                    cells[0].StartsWith('#')
                        ? "; comments stand above the header only"
                        : $"; it begins with {ShowValue.InQuotes(cells[0])}"
                )
        );
    }

    private static string? TextOf(string cell) => cell.Length == 0 ? null : CsvText.Unescape(cell);

    private static JsonObject Form(Func<string, string?> cell, Catalogue catalogue)
    {
        var form = new JsonObject();
        foreach (var name in AllTexts)
            if (cell(name) is { } text)
                form[name] = text;
        foreach (var name in Lists)
            if (Items(cell(name)) is { Length: > 0 } items)
                form[name] = new JsonArray([.. items.Select(i => JsonValue.Create(i))]);
        if (Zip(cell("via"), cell("via_stances"), Hop) is { } via)
            form["via"] = via;
        if (
            Zip(cell("measures"), cell("figures"), (m, f) => Figure(m, f, catalogue)) is { } figures
        )
            form["figures"] = figures;
        if (Span.Any(name => cell(name) is not null))
            form["evidence"] = new JsonArray(
                new JsonObject
                {
                    ["role"] = Words.Of(EvidenceRole.Content),
                    ["paragraph"] = Number(cell("paragraph")),
                    ["start"] = Number(cell("start")),
                    ["end"] = Number(cell("end")),
                    ["sha256"] = cell("sha256"),
                }
            );
        return form;
    }

    private static string[] Items(string? cell) => cell?.Split(" | ") ?? [];

    private static JsonArray? Zip(
        string? first,
        string? second,
        Func<string?, string?, JsonNode> item
    )
    {
        var (firsts, seconds) = (Items(first), Items(second));
        var count = Math.Max(firsts.Length, seconds.Length);
        return count == 0
            ? null
            : new([
                .. Enumerable
                    .Range(0, count)
                    .Select(i => item(firsts.ElementAtOrDefault(i), seconds.ElementAtOrDefault(i))),
            ]);
    }

    private static JsonObject Hop(string? actor, string? stance) =>
        new() { ["actor"] = actor, ["stance"] = stance };

    private static JsonObject Figure(string? measure, string? words, Catalogue catalogue) =>
        ReadFigure.Of(measure, words, measure is null ? null : catalogue.UnitOf(measure));

    // what is no number stays text, and is told so where it stands
    private static JsonNode? Number(string? cell) =>
        int.TryParse(
            cell,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? JsonValue.Create(number)
            : JsonValue.Create(cell);
}
