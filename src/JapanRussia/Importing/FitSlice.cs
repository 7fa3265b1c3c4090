using JapanRussia.Claims;
using JapanRussia.Imports;
using JapanRussia.Locators;
using JapanRussia.Mapping;
using JapanRussia.Storage;
using JapanRussia.Values.Vocabularies;
using Npgsql;

namespace JapanRussia.Importing;

/// <summary>
/// Holds the staged rows of a slice against their articles' texts, where these are at hand: each text is read once. Spans that
/// fit get all that follows from it; rows that do not fit are faults.
/// </summary>
internal sealed class FitSlice(ClaimsDb db, NpgsqlConnection connection, Import import)
{
    /// <summary>How much is hashed in one slice to tell where words stand instead.</summary>
    private const long Effort = 256 * 1024 * 1024;

    private const string Staged = """
        select s.row, s.key, s.article_id, s.section_id, s.quote,
            e.position, e.role, e.paragraph, e.start, e."end", e.start_utf16, e.end_utf16, e.sha256, 'unverified', s.line
        from import_claims s left join import_evidence e on e.row = s.row
        where s.row between @first and @last and exists (select from article_texts t where t.article_id = s.article_id)
        order by s.row, e.position
        """;

    // of a claim that readers are about to be shown everything has to fit, also what stands already
    private const string Standing = """
        select s.row, c.key, c.article_id, c.section_id, c.quote,
            e.position, e.role, e.paragraph, e.start, e."end", e.start_utf16, e.end_utf16, e.sha256, e.anchor_status, s.line
        from import_claims s join claims c on c.key = s.key and c.article_id = s.article_id left join claim_evidence e on e.claim_id = c.id
        where s.row between @first and @last and (c.status = 'published' or not @publish)
            and exists (select from article_texts t where t.article_id = s.article_id)
        order by s.row, e.position
        """;

    private readonly List<(PlacedRow Row, int Span, EvidenceContent Evidence)> fitted = [];
    private readonly List<ImportFault> faults = [];
    private long effort = Effort;

    internal async Task<List<ImportFault>> Fit(
        long first,
        long last,
        CancellationToken cancellation
    )
    {
        await Write("truncate import_misfits", [], cancellation);
        var rows = await Read(Staged, first, last, cancellation);
        if (rows.Count == 0)
            return faults;
        var standing = (await Read(Standing, first, last, cancellation)).ToDictionary(
            r => r.Row,
            r => r.Place
        );
        var ofArticle = rows.ToLookup(r => r.Place.ArticleId);
        Guid[] articles = [.. ofArticle.Select(a => a.Key)];
        await foreach (var (article, held) in ReadTexts.Of(db, articles, cancellation))
        foreach (var row in ofArticle[article])
            Fit(held, row, standing.GetValueOrDefault(row.Row));
        if (fitted.Count > 0)
            await Write(
                EmbeddedSql.Of("Fitted.sql"),
                [
                    ("rows", fitted.Select(f => f.Row.Row).ToArray()),
                    ("positions", fitted.Select(f => f.Row.Positions[f.Span]).ToArray()),
                    ("paragraphs", fitted.Select(f => f.Evidence.Paragraph!.Value).ToArray()),
                    ("starts", fitted.Select(f => f.Evidence.StartUtf16!.Value).ToArray()),
                    ("ends", fitted.Select(f => f.Evidence.EndUtf16!.Value).ToArray()),
                ],
                cancellation
            );
        if (faults.Count > 0)
            await Write(
                "insert into import_misfits select distinct unnest(@rows)",
                [("rows", faults.Select(f => f.Row).ToArray())],
                cancellation
            );
        return faults;
    }

    private void Fit(HeldText held, PlacedRow row, ClaimPlace? standing)
    {
        // what stands may have been said in fewer words
        var place = row.Place with
        {
            Evidence =
            [
                .. row.Spans.Select(e =>
                    standing?.Evidence.FirstOrDefault(s => s.IsSaidBy(e)) ?? e
                ),
            ],
        };
        // a file of nothing but wrong rows is told fast, if not where each of them stands
        var each = Math.Min(FitClaim.Effort, effort);
        var fit = FitClaim.Into(held, place, standing, each);
        if (fit.Misfits.Count > 0)
            effort -= Math.Min(each, HashWindows.CostOf(held.Text));
        faults.AddRange(
            fit.Misfits.Select(m => new ImportFault
            {
                Row = row.Row,
                Line = row.Line,
                Key = row.Key,
                Pointer = m.Pointer,
                Code = m.Code,
                Detail = m.Detail,
            })
        );
        foreach (var (i, evidence) in fit.Evidence.Index())
            if (evidence.AnchorStatus == AnchorStatus.Verified)
                fitted.Add((row, i, evidence));
    }

    private async Task<List<PlacedRow>> Read(
        string sql,
        long first,
        long last,
        CancellationToken cancellation
    )
    {
        List<PlacedRow> rows = [];
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("first", first);
        command.Parameters.AddWithValue("last", last);
        if (sql == Standing)
            command.Parameters.AddWithValue("publish", import.Publish);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var row = reader.GetInt64(0);
            if (rows is not [.., var current] || current.Row != row)
            {
                List<EvidenceContent> spans = [];
                current = new(
                    row,
                    reader.GetInt64(14),
                    reader.GetString(1),
                    new(
                        reader.GetGuid(2),
                        reader.IsDBNull(3) ? null : reader.GetGuid(3),
                        reader.IsDBNull(4) ? null : reader.GetString(4),
                        spans
                    ),
                    [],
                    spans
                );
                rows.Add(current);
            }
            if (reader.IsDBNull(5))
                continue;
            current.Positions.Add(reader.GetInt32(5));
            current.Spans.Add(
                new(
                    Words<EvidenceRole>.Term(reader.GetString(6)),
                    NumberOrNull(7),
                    reader.GetInt32(8),
                    reader.GetInt32(9),
                    NumberOrNull(10),
                    NumberOrNull(11),
                    reader.GetString(12),
                    Words<AnchorStatus>.Term(reader.GetString(13))
                )
            );
        }
        return rows;

        int? NumberOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);
    }

    private async Task Write(
        string sql,
        (string Name, object Value)[] values,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private sealed record PlacedRow(
        long Row,
        long Line,
        string Key,
        ClaimPlace Place,
        List<int> Positions,
        List<EvidenceContent> Spans
    );
}
