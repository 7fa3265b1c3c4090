using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Locators;
using JapanRussia.Reanchorings;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Texts;

/// <summary>
/// Attaches to an article the text from which its claims were drawn. Their spans keep their offsets and say what the comparison
/// with it found; those that it verified get the paragraph and the UTF-16 offsets that follow. Whoever calls saves.
/// </summary>
public static class AttachText
{
    /// <summary>Whether there is anything to attach, or any span that does not say yet what was found.</summary>
    /// <param name="access">Null keeps that of a text which is attached already.</param>
    public static async Task<bool> IsNeeded(
        ClaimsDb db,
        TextComparison comparison,
        TextAccess? access,
        CancellationToken cancellation
    ) =>
        comparison.Spans.Any(s => s.Evidence != s.Compared)
        || !await db.Articles.AnyAsync(
            a =>
                a.Id == comparison.ArticleId
                && a.Text != null
                && a.Text.Content == comparison.Text.Content
                && (access == null || a.Text.Access == access),
            cancellation
        );

    /// <exception cref="RuleViolation">It is another text.</exception>
    public static async Task Into(
        ClaimsDb db,
        TextComparison comparison,
        TextAccess? access,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var article = await db
            .Articles.AsTracking()
            .Include(a => a.Text)
            .SingleAsync(a => a.Id == comparison.ArticleId, cancellation);
        article.Attach(
            comparison.Text.Content,
            access ?? article.Text?.Access ?? TextAccess.Restricted,
            now
        );
        var found = comparison.Spans.ToLookup(s => s.ClaimId);
        var claims = await db
            .Claims.AsTracking()
            .Include(c => c.Evidence)
            .Where(c => c.ArticleId == comparison.ArticleId)
            .ToListAsync(cancellation);
        foreach (var claim in claims)
            claim.Anchor([
                .. claim
                    .Evidence.OrderBy(e => e.Position)
                    .Select(e => Compared(e.Position, e.Content, comparison.Text, found[claim.Id])),
            ]);
        if (
            article.TextVerifiedOn is null
            || article.PartsChanged
            || claims.Any(c => c.PartsChanged)
        )
            article.Compared(now);
    }

    // a span that was changed or recorded since the comparison is compared now
    private static EvidenceContent Compared(
        int position,
        EvidenceContent evidence,
        AnchoredText text,
        IEnumerable<ComparedSpan> spans
    ) =>
        spans.FirstOrDefault(s => s.Position == position && s.Evidence == evidence) is { } span
            ? span.Compared
            : FitSpan.Follow(text, evidence, FitClaim.Effort);
}
