using JapanRussia.Claims;
using JapanRussia.Locators;
using JapanRussia.Storage;

namespace JapanRussia.Seeding;

/// <summary>Holds the claims of seed files against texts that are attached in the database.</summary>
internal sealed class FitSeeds
{
    private readonly Dictionary<Guid, HeldText> texts = [];
    private readonly List<RuleViolation> misfits = [];

    private FitSeeds() { }

    internal static async Task<FitSeeds> Read(
        ClaimsDb db,
        SeedSet seeds,
        CancellationToken cancellation
    )
    {
        var fit = new FitSeeds();
        var articles = seeds.Claims.Values.Select(c => c.ArticleId).Distinct().ToArray();
        await foreach (var (article, held) in ReadTexts.Of(db, articles, cancellation))
            fit.texts.Add(article, held);
        return fit;
    }

    internal ClaimContent Fit(string key, ClaimContent content)
    {
        if (!texts.TryGetValue(content.ArticleId, out var held))
            return content;
        var fit = FitClaim.Into(held, ClaimPlace.Of(content));
        misfits.AddRange(
            fit.Misfits.Select(m => new RuleViolation(m.Code, m.Detail, $"{key}{m.Pointer}"))
        );
        return content with { Evidence = fit.Evidence };
    }

    /// <exception cref="RuleViolation">Something did not fit.</exception>
    internal void Check()
    {
        if (misfits.Count > 0)
            throw new RuleViolation(
                Misfit.NotInText,
                "The seed files do not fit texts that are attached here; nothing was changed."
            )
            {
                Parts = misfits,
            };
    }
}
