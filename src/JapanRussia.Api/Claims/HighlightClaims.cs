using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Claims;

/// <summary>A claim's texts in which words of `q` stand, as HTML: `&lt;mark&gt;` around the words, all else escaped.</summary>
/// <param name="Proposition" example="Japan and Russia sign a &lt;mark&gt;peace&lt;/mark&gt; &lt;mark&gt;treaty&lt;/mark&gt;.">The proposition's text; like each of these null where no word stands in it.</param>
/// <param name="Quote">The quote.</param>
/// <param name="Condition">The condition.</param>
/// <param name="Note">The note.</param>
/// <param name="Cue">The cue.</param>
/// <param name="Claimant">The name of the lead claimant.</param>
/// <param name="Title">The article's title.</param>
public sealed record ClaimHighlights(
    string? Proposition,
    string? Quote,
    string? Condition,
    string? Note,
    string? Cue,
    string? Claimant,
    string? Title
);

internal static partial class HighlightClaims
{
    internal static async Task In(
        DbContext db,
        List<ClaimResponse> claims,
        string words,
        CancellationToken cancellation
    )
    {
        Guid[] ids = [.. claims.Select(c => c.Id)];
        var marked = await db
            .Database.SqlQuery<Marked>(
                $"""
                select c.id, search_marks(p.text, query) as proposition, search_marks(c.quote, query) as quote,
                    search_marks(c.condition, query) as condition, search_marks(c.note, query) as note,
                    search_marks(c.cue, query) as cue, search_marks(a.name, query, true) as claimant, search_marks(r.title, query) as title
                from claims c join propositions p on p.id = c.proposition_id join articles r on r.id = c.article_id
                    join claim_claimants x on x.claim_id = c.id and x.position = 1 join actors a on a.id = x.actor_id,
                    search_query({words}) query
                where c.id = any({ids})
                """
            )
            .ToDictionaryAsync(m => m.Id, cancellation);
        var runs = Ideographs.Matches(words).Select(m => m.Value).ToList();
        for (var i = 0; i < claims.Count; i++)
        {
            var m = marked[claims[i].Id];
            claims[i] = claims[i] with
            {
                Highlights = new(
                    Html(m.Proposition),
                    Html(m.Quote),
                    Html(m.Condition),
                    Html(m.Note),
                    Html(m.Cue),
                    Html(m.Claimant),
                    Html(m.Title)
                ),
            };
        }

        // Chinese and Japanese are searched by characters: a mark stands only where a whole run of them does
        string? Html(string? text)
        {
            if (text is null)
                return null;
            var kept = Mark.Replace(
                text,
                m =>
                    Ideographs.Match(m.Groups[1].Value).Length < m.Groups[1].Length
                    || runs.Exists(m.Groups[1].Value.Contains)
                        ? m.Value
                        : m.Groups[1].Value
            );
            return kept.Contains(Begin)
                ? kept.Replace("&", "&amp;")
                    .Replace("<", "&lt;")
                    .Replace(">", "&gt;")
                    .Replace("\"", "&quot;")
                    .Replace("'", "&#39;")
                    .Replace($"{Begin}", "<mark>")
                    .Replace($"{End}", "</mark>")
                : null;
        }
    }

    // what the SQL function search_marks puts around a word
    private const char Begin = '\uE000';
    private const char End = '\uE001';

    [GeneratedRegex("\uE000([^\uE001]*)\uE001", RegexOptions.NonBacktracking)]
    private static partial Regex Mark { get; }

    [GeneratedRegex(
        "[\u3005-\u3007\u3041-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Ideographs { get; }

    private sealed record Marked(
        Guid Id,
        string? Proposition,
        string? Quote,
        string? Condition,
        string? Note,
        string? Cue,
        string? Claimant,
        string? Title
    );
}
