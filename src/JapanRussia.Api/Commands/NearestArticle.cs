using JapanRussia.Locators;
using JapanRussia.Storage;
using JapanRussia.Values.Text;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Commands;

/// <summary>Which article a text most likely belongs to that none was read from: a space more at its end makes another text.</summary>
internal static class NearestArticle
{
    private const int Candidates = 20;

    internal static async Task<string> Hint(
        ClaimsDb db,
        string file,
        AnchoredText text,
        CancellationToken cancellation
    )
    {
        var ofLikeLength = await db
            .Articles.Where(a => a.TextCharacters != null && a.RetractedAt == null)
            .OrderBy(a => Math.Abs(a.TextCharacters!.Value - text.Characters))
            .Take(Candidates)
            .Select(a => new { a.Id, a.Slug })
            .ToDictionaryAsync(a => a.Id, a => a.Slug, cancellation);
        var spans = await db
            .Claims.Where(c => ofLikeLength.Keys.Contains(c.ArticleId))
            .SelectMany(
                c => c.Evidence,
                (c, e) =>
                    new
                    {
                        c.ArticleId,
                        e.Start,
                        e.End,
                        e.Sha256,
                    }
            )
            .ToListAsync(cancellation);
        var best = spans
            .GroupBy(s => s.ArticleId)
            .Select(a =>
                (
                    Slug: ofLikeLength[a.Key],
                    Stand: a.Count(s =>
                        text.Slice(s.Start, s.End) is { } words && SpanHash.Of(words) == s.Sha256
                    ),
                    All: a.Count()
                )
            )
            .OrderByDescending(a => a.Stand)
            .FirstOrDefault();
        if (best.Stand > 0)
            return $"; {best.Stand} of {best.All} spans of '{best.Slug}' stand in it: attach it with --as {best.Slug}";
        var slugs = await db
            .Articles.Where(a => a.RetractedAt == null)
            .Select(a => a.Slug)
            .ToListAsync(cancellation);
        return Nearest.Hint(Path.GetFileNameWithoutExtension(file), slugs);
    }
}
