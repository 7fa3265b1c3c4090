using System.Runtime.CompilerServices;
using JapanRussia.Articles;
using JapanRussia.Locators;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Storage;

/// <summary>Reads articles' texts, where they are attached, to hold claims against them.</summary>
public static class ReadTexts
{
    /// <summary>Null where the article's text is not at hand.</summary>
    public static async Task<HeldText?> Of(
        ClaimsDb db,
        Guid article,
        CancellationToken cancellation
    )
    {
        await foreach (var (_, held) in Of(db, [article], cancellation))
            return held;
        return null;
    }

    /// <summary>Those that are at hand, one after the other: together they may be more than memory holds.</summary>
    public static async IAsyncEnumerable<(Guid ArticleId, HeldText Held)> Of(
        ClaimsDb db,
        Guid[] articles,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        // most have none, and then nothing more is asked
        Guid[] held = await db.Set<ArticleText>()
            .Where(t => articles.Contains(t.ArticleId))
            .Select(t => t.ArticleId)
            .ToArrayAsync(cancellation);
        if (held.Length == 0)
            yield break;
        var sections = (
            await db.Set<Section>()
                .AsNoTracking()
                .Where(s => held.Contains(EF.Property<Guid>(s, "ArticleId")))
                .Select(s => new
                {
                    ArticleId = EF.Property<Guid>(s, "ArticleId"),
                    s.Id,
                    s.Key,
                    s.Paragraphs,
                })
                .ToListAsync(cancellation)
        ).ToLookup(s => s.ArticleId);
        var texts = db
            .Database.SqlQuery<Row>(
                $"""
                select article_id as "ArticleId", content as "Content", access = 'public' as "IsPublic",
                    case when content is not nfc normalized then normalize(content) end as "Composed"
                from article_texts where article_id = any({held})
                """
            )
            .AsAsyncEnumerable();
        await foreach (var row in texts.WithCancellation(cancellation))
        {
            var text = new AnchoredText(row.Content);
            yield return (
                row.ArticleId,
                new(
                    text,
                    row.IsPublic,
                    row.Composed is null ? text : new(row.Composed),
                    sections[row.ArticleId]
                        .ToDictionary(s => s.Id, s => new SectionPlace(s.Key, s.Paragraphs))
                )
            );
        }
    }

    private sealed record Row(Guid ArticleId, string Content, bool IsPublic, string? Composed);
}
