using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using CsvHelper;
using CsvHelper.Configuration;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Lists;
using JapanRussia.Api.Writes;
using JapanRussia.Claims;
using JapanRussia.Text;
using JapanRussia.Vocabularies;

namespace JapanRussia.Api.Imports;

/// <summary>Reads a table with the headers of /v1/claims.csv as forms. What it shows besides, names and dates worked out, is passed over.</summary>
internal static class ReadTable
{
    private static readonly string[] Texts =
    [
        "key",
        "article",
        "section",
        "claimant",
        "proposition",
        "stance",
        "certainty",
        "attribution",
        "act",
        "cue",
        "quote",
        "said_on",
        "about",
        "condition",
        "note",
    ];
    private static readonly string[] Lists = ["joint_claimants", "alternative_claimants"];

    /// <summary>The columns that a table must have: those in which an editor says something.</summary>
    internal static readonly IReadOnlyList<string> Needed =
    [
        .. Texts,
        .. Lists,
        "via",
        "via_stances",
        "measures",
        "figures",
        "paragraph",
        "start",
        "end",
        "sha256",
    ];

    private static readonly CsvConfiguration Rfc4180 = new(CultureInfo.InvariantCulture)
    {
        BadDataFound = null,
        ProcessFieldBufferSize = 4096,
        MaxFieldSize = ReadLines.MaxLength,
    };

    internal static async IAsyncEnumerable<(
        long Line,
        JsonObject? Form,
        (string Code, string Detail)? Fault
    )> Of(Stream file, Catalogue catalogue, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var text = new StreamReader(file, Encoding.UTF8, true, 256 * 1024, leaveOpen: true);
        using var csv = new CsvParser(text, Rfc4180, leaveOpen: true);
        if (!await csv.ReadAsync())
        {
            yield return (1, null, ("no_header", "The table has no header row"));
            yield break;
        }
        var headers = csv.Record!.Select(h => h.Trim()).ToList();
        var wrong = HeaderFaults(headers).ToList();
        foreach (var fault in wrong)
            yield return (1, null, fault);
        if (wrong.Count > 0)
            yield break;
        var places = headers.Index().ToDictionary(h => h.Item, h => h.Index);
        var line = csv.RawRow + 1L;
        while (await csv.ReadAsync())
        {
            cancellation.ThrowIfCancellationRequested();
            var cells = csv.Record!;
            if (cells.Length != headers.Count)
                yield return (
                    line,
                    null,
                    (
                        "cells",
                        $"The row has {cells.Length} cells, the table {headers.Count} columns"
                    )
                );
            else
                yield return (line, Form(name => Cell(cells[places[name]]), catalogue), null);
            line = csv.RawRow + 1L;
        }
    }

    private static IEnumerable<(string, string)> HeaderFaults(List<string> headers)
    {
        var known = ClaimColumns.All.Select(c => c.Name).ToList();
        foreach (var header in headers.Where(h => !known.Contains(h)))
            yield return (
                "unknown_column",
                $"There is no column '{header}'{Nearest.Hint(header, known)}"
            );
        foreach (var header in headers.GroupBy(h => h).Where(g => g.Count() > 1))
            yield return ("column_twice", $"The column '{header.Key}' stands there twice");
        foreach (var missing in Needed.Except(headers))
            yield return ("missing_column", $"The column '{missing}' is missing");
    }

    private static string? Cell(string cell) => cell.Length == 0 ? null : CsvText.Unescape(cell);

    private static JsonObject Form(Func<string, string?> cell, Catalogue catalogue)
    {
        var form = new JsonObject();
        foreach (var name in Texts)
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
        if (cell("sha256") is not null || cell("start") is not null)
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
