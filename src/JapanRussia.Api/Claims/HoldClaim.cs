using JapanRussia.Access;
using JapanRussia.Api.Editing;
using JapanRussia.Api.Problems;
using JapanRussia.Claims;
using JapanRussia.Rest.Problems;
using JapanRussia.Storage;
using JapanRussia.Values.Rules;
using JapanRussia.Writing;

namespace JapanRussia.Api.Claims;

/// <summary>Holds a claim that somebody writes against its article's text, where that is attached.</summary>
internal static class HoldClaim
{
    /// <param name="standing">The claim as it stands; null while it is being made.</param>
    /// <returns>The content with all that follows from the text, or what does not fit it.</returns>
    internal static async Task<(ClaimContent Content, ProblemAnswer? Problem)> AgainstText(
        ClaimContent content,
        Claim? standing,
        WriteContext writing
    )
    {
        content.Check();
        if (await ReadTexts.Of(writing.Db, content.ArticleId, writing.Cancellation) is not { } held)
            return (content, null);
        var fit = FitClaim.Into(
            held,
            ClaimPlace.Of(content),
            standing is null ? null : ClaimPlace.Of(standing)
        );
        if (fit.Misfits.Count == 0)
            return (content with { Evidence = fit.Evidence }, null);
        var mayRead = held.IsPublic || writing.Caller.May(Scope.ReadDrafts);
        return (
            content,
            ProblemAnswer.Combine([
                .. fit.Misfits.Select(m =>
                    (
                        ClaimProblems.NotInText,
                        new Fault(
                            m.Code,
                            mayRead && m.Words is { } words
                                ? $"{m.Detail} There stands: {words}"
                                : m.Detail,
                            null,
                            m.Pointer
                        )
                    )
                ),
            ])
        );
    }

    /// <summary>Holds a claim that readers are about to be shown against the text, and notes what was found.</summary>
    /// <exception cref="RuleViolation">Something of it does not fit.</exception>
    internal static async Task ForReaders(Claim claim, WriteContext writing)
    {
        var fits = await FitForReaders.Of(writing.Db, [claim], writing.Cancellation);
        fits[claim.Id].Anchor(claim);
    }
}
