using JapanRussia.Claims;
using JapanRussia.Storage;

namespace JapanRussia.Writing;

/// <summary>Holds claims against their articles' texts, where these are at hand, before readers are shown them.</summary>
public static class FitForReaders
{
    /// <param name="claims">With their evidence.</param>
    /// <returns>What came of it for each claim, by its id.</returns>
    public static async Task<IReadOnlyDictionary<Guid, ClaimFit>> Of(
        ClaimsDb db,
        IReadOnlyCollection<Claim> claims,
        CancellationToken cancellation
    )
    {
        // without a text what the last comparison found still holds
        var fits = claims.ToDictionary(c => c.Id, c => AsFound(ClaimPlace.Of(c)));
        var articles = claims.Select(c => c.ArticleId).Distinct().ToArray();
        await foreach (var (article, held) in ReadTexts.Of(db, articles, cancellation))
        foreach (var claim in claims.Where(c => c.ArticleId == article))
            fits[claim.Id] = FitClaim.ForReaders(held, ClaimPlace.Of(claim));
        return fits;
    }

    private static ClaimFit AsFound(ClaimPlace claim) =>
        new(claim.Evidence, Misfit.Displaced(claim.Evidence));
}
