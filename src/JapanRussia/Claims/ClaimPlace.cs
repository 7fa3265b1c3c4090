namespace JapanRussia.Claims;

/// <summary>What of a claim its article's text can bear out.</summary>
public sealed record ClaimPlace(
    Guid ArticleId,
    Guid? SectionId,
    string? Quote,
    IReadOnlyList<EvidenceContent> Evidence
)
{
    public static ClaimPlace Of(ClaimContent content) =>
        new(content.ArticleId, content.SectionId, content.Quote, content.Evidence);

    public static ClaimPlace Of(Claim claim) =>
        new(
            claim.ArticleId,
            claim.SectionId,
            claim.Quote,
            [.. claim.Evidence.OrderBy(e => e.Position).Select(e => e.Content)]
        );
}
