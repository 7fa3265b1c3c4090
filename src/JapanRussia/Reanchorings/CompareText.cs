using JapanRussia.Claims;
using JapanRussia.Locators;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Reanchorings;

/// <summary>Holds every span of an article's claims, whatever their status, against a text.</summary>
public static class CompareText
{
    /// <param name="effort">How much may be hashed where the old text is not here, so that only hashes are known.</param>
    public static async Task<TextComparison> Of(
        ClaimsDb db,
        Guid articleId,
        AnchoredText text,
        CancellationToken cancellation,
        long effort = FindSpan.Effort
    )
    {
        var article = await db
            .Articles.Where(a => a.Id == articleId)
            .Select(a => new
            {
                a.Slug,
                a.TextSha256,
                Old = a.Text!.Content,
            })
            .SingleAsync(cancellation);
        var claims = await db
            .Claims.AsNoTracking()
            .Where(c => c.ArticleId == articleId)
            .OrderBy(c => c.Key)
            .Select(c => new
            {
                c.Id,
                c.Key,
                Evidence = c.Evidence.OrderBy(e => e.Position).ToList(),
            })
            .ToListAsync(cancellation);
        var spans = claims
            .SelectMany(c => c.Evidence, (c, e) => (c.Id, c.Key, e.Position, e.Content))
            .ToList();
        var found = FollowSpans.Into(
            text,
            [.. spans.Select(s => s.Content.Locator)],
            article.Old is null ? null : new(article.Old),
            effort
        );
        return new(
            articleId,
            article.Slug,
            article.TextSha256,
            text,
            [.. spans.Zip(found, (s, f) => new ComparedSpan(s.Id, s.Key, s.Position, s.Content, f))]
        );
    }
}

/// <param name="OldSha256">The hash of the article's own text; null where it is not held.</param>
/// <param name="Text">The text against which it was held.</param>
public sealed record TextComparison(
    Guid ArticleId,
    string Article,
    string? OldSha256,
    AnchoredText Text,
    IReadOnlyList<ComparedSpan> Spans
)
{
    /// <summary>Whether it is the very text from which the claims were drawn.</summary>
    public bool IsSameText => OldSha256 == Text.Sha256;

    public int Count(AnchorStatus status) => Spans.Count(s => s.Found.Status == status);

    /// <summary>How many spans stand where they say, with another paragraph or other UTF-16 offsets than they say.</summary>
    public int Corrected =>
        Spans.Count(s =>
            s.Found.Status == AnchorStatus.Verified
            && s.Evidence with { AnchorStatus = AnchorStatus.Verified } != s.Compared
        );
}

/// <param name="Position">Which of the claim's spans it is, from 1.</param>
/// <param name="Evidence">The span as the claim has it.</param>
/// <param name="Found">What became of it in the text.</param>
public sealed record ComparedSpan(
    Guid ClaimId,
    string ClaimKey,
    int Position,
    EvidenceContent Evidence,
    FoundSpan Found
)
{
    /// <summary>The span as it is once the text is the article's: it keeps its offsets.</summary>
    internal EvidenceContent Compared => Evidence.Anchor(Found);
}
