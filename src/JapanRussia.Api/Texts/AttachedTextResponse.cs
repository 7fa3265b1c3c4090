using JapanRussia.Api.Locators;
using JapanRussia.Claims;
using JapanRussia.Locators;
using JapanRussia.Reanchorings;

namespace JapanRussia.Api.Texts;

/// <summary>A text that was attached, and what became of the spans of the article's claims in it.</summary>
/// <param name="Article" example="mead-high-stakes-talks">Slug of the article.</param>
/// <param name="TextSha256">Of the text.</param>
/// <param name="TextCharacters" example="3457">Its length in Unicode code points.</param>
/// <param name="Verified" example="44">How many spans stand where the claims say.</param>
/// <param name="Corrected" example="0">To how many of these another paragraph or other UTF-16 offsets belong than the claims said: they have them now.</param>
/// <param name="Moved" example="0">Of how many the same words stand elsewhere.</param>
/// <param name="Drifted" example="0">Of how many words much like them stand near by.</param>
/// <param name="Lost" example="0">How many were not found.</param>
/// <param name="NotVerified">Each span that does not stand where its claim says. It keeps its place, and says what was found.</param>
public sealed record AttachedTextResponse(
    string Article,
    string TextSha256,
    int TextCharacters,
    int Verified,
    int Corrected,
    int Moved,
    int Drifted,
    int Lost,
    IReadOnlyList<UnverifiedSpan> NotVerified
)
{
    internal static AttachedTextResponse Of(TextComparison comparison) =>
        new(
            comparison.Article,
            comparison.Text.Sha256,
            comparison.Text.Characters,
            comparison.Count(AnchorStatus.Verified),
            comparison.Corrected,
            comparison.Count(AnchorStatus.Moved),
            comparison.Count(AnchorStatus.Drifted),
            comparison.Count(AnchorStatus.Lost),
            [
                .. comparison
                    .Spans.Where(s => s.Found.Status != AnchorStatus.Verified)
                    .Select(s => new UnverifiedSpan(
                        s.ClaimKey,
                        s.ClaimId,
                        s.Position,
                        s.Evidence.Role,
                        s.Found.Status,
                        s.Found.Place is { } place ? PlaceResponse.Of(place) : null,
                        s.Found.Similarity
                    )),
            ]
        );
}

/// <param name="Claim" example="mead-high-stakes-talks/017">The claim's key.</param>
/// <param name="ClaimId">The claim's id.</param>
/// <param name="Position" example="1">Which of the claim's spans it is.</param>
/// <param name="Role">What the span shows.</param>
/// <param name="Status">What was found.</param>
/// <param name="Place">Where it stands in truth; null if it is lost.</param>
/// <param name="Similarity" example="0.94">The share of letters that are the same; null if it is lost.</param>
public sealed record UnverifiedSpan(
    string Claim,
    Guid ClaimId,
    int Position,
    EvidenceRole Role,
    AnchorStatus Status,
    PlaceResponse? Place,
    double? Similarity
);
