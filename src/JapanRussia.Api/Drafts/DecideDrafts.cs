using System.Text.Json;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Editing;
using JapanRussia.Api.Problems;
using JapanRussia.Claims;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Writes;
using JapanRussia.Values.Vocabularies;
using JapanRussia.Writing;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Drafts;

/// <summary>What was decided.</summary>
/// <param name="Decided">The claims that were decided on, as they are now.</param>
/// <param name="Shown">What readers see with them from now on that they did not see before, and that they name.</param>
/// <param name="Refused">Those that were not, each with its place in the request and the reason; none unless `partial` was asked for.</param>
public sealed record DecidedDrafts(
    IReadOnlyList<DecidedDraft> Decided,
    IReadOnlyList<HiddenThing> Shown,
    IReadOnlyList<Fault> Refused
);

/// <param name="Id">The claim's id.</param>
/// <param name="Key" example="maxie-elusive-bargain/008">Its stable name.</param>
/// <param name="Version" example="2">Its version now.</param>
/// <param name="Status">Where it stands now.</param>
public sealed record DecidedDraft(Guid Id, string Key, int Version, ClaimStatus Status);

/// <summary>One decision on many drafts, in one change set: on all of them or, unless the request takes a part, on none.</summary>
internal static class DecideDrafts
{
    /// <param name="shows">Whether the decision shows what they name.</param>
    internal static async Task<IResult> Of(
        HttpContext http,
        Action<Claim> decide,
        bool shows,
        CancellationToken cancellation
    )
    {
        var (bytes, form, faulty) = await ReadBody.ReadForm(
            http.Request,
            DecisionFormValidator.Instance
        );
        if (faulty is not null)
            return faulty;
        return await AnswerWrite.AnswerChanges(
            http,
            bytes,
            form!.Why,
            creates: true,
            writing => Each(form, decide, shows, writing),
            cancellation
        );
    }

    private static async Task<(Func<Task<Answer>>?, ProblemAnswer?)> Each(
        DecisionForm form,
        Action<Claim> decide,
        bool shows,
        WriteContext writing
    )
    {
        var ids = form.Claims!.Select(c => c.Claim).ToList();
        var claims = await writing
            .Db.Claims.Include(c => c.Evidence)
            .Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, writing.Cancellation);
        var own = await FourEyes.WrittenBy(
            writing.Caller.Subject,
            ids,
            writing.Db,
            writing.Cancellation
        );
        var fits = shows
            ? await FitForReaders.Of(writing.Db, claims.Values, writing.Cancellation)
            : null;
        List<Claim> decided = [];
        List<Fault> refused = [];
        foreach (var (i, seen) in form.Claims!.Index())
            if (
                Refusal(
                    seen,
                    claims.GetValueOrDefault(seen.Claim),
                    own,
                    fits?.GetValueOrDefault(seen.Claim)
                )
                is var (code, detail)
            )
                refused.Add(new(code, detail, null, $"/claims/{i}"));
            else
                decided.Add(claims[seen.Claim]);
        if (refused.Count > 0 && form.Partial != true)
            return (
                null,
                new(
                    ProblemKind.RuleBroken,
                    $"{refused.Count} of {ids.Count} cannot be decided on, so none was.",
                    refused
                )
            );
        Guid[] showing = shows ? [.. decided.Select(c => c.Id)] : [];
        var hidden = await HiddenThings.NamedBy(showing, writing.Db, writing.Cancellation);
        HiddenThing[] shown = [.. hidden.SelectMany(h => h).Distinct()];
        foreach (var claim in decided)
        {
            fits?[claim.Id].Anchor(claim);
            decide(claim);
        }
        return (() => Task.FromResult(Answered(decided, shown, refused)), null);
    }

    private static (string Code, string Detail)? Refusal(
        SeenDraft seen,
        Claim? claim,
        HashSet<Guid> own,
        ClaimFit? fit
    ) =>
        claim is null ? (ProblemKind.NotFound.Code, "No claim has this id.")
        : claim.Status != ClaimStatus.Draft
            ? (
                "claim_status",
                $"Only a draft can be decided on; this claim is {Words.Of(claim.Status)}."
            )
        : claim.Version != seen.Version
            ? (ProblemKind.Stale.Code, $"It is at version {claim.Version} now.")
        : own.Contains(claim.Id) ? (ClaimProblems.OwnClaim.Code, FourEyes.Detail(claim))
        : fit is { Misfits: [var first, ..] misfits }
            ? (first.Code, string.Join(" ", misfits.Select(m => m.Detail)))
        : null;

    private static Answer Answered(
        IEnumerable<Claim> decided,
        IReadOnlyList<HiddenThing> shown,
        IReadOnlyList<Fault> refused
    ) =>
        new(
            StatusCodes.Status200OK,
            null,
            null,
            JsonSerializer.SerializeToUtf8Bytes(
                new(
                    [.. decided.Select(c => new DecidedDraft(c.Id, c.Key, c.Version, c.Status))],
                    shown,
                    refused
                ),
                RestJson.TypeInfo<DecidedDrafts>()
            )
        );
}
