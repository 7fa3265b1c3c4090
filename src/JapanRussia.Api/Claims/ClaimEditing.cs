using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Api.Writes;
using JapanRussia.Claims;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Claims;

/// <summary>How claims are recorded and changed, under review.</summary>
internal static class ClaimEditing
{
    internal static readonly Editing<Claim, ClaimContent, ClaimForm, ClaimResponse> Editing = new()
    {
        Listing = ClaimListing.Listing,
        FormJson = ApiJson.Readable.ClaimForm,
        Validator = ClaimFormValidator.Instance,
        NameMember = nameof(Claim.Key),
        NameOf = form => form.Key,
        Whole = db =>
            db.Claims.Include(c => c.Claimants)
                .Include(c => c.Via)
                .Include(c => c.Evidence)
                .Include(c => c.Figures)
                .AsSplitQuery(),
        FormOf = ClaimForm.Of,
        Content = (form, references, standing) =>
            form.Content(references, [.. (standing?.Evidence ?? []).Select(e => e.Content)]),
        Make = (form, content) => Claim.Record(form.Key, content, new(), ClaimStatus.Draft),
        Change = (claim, content, _) =>
        {
            claim.Revise(content);
            return Task.CompletedTask;
        },
        MayRevise = MayRevise,
        MayRestore = FourEyes.Problem,
    };

    private static async Task<ProblemAnswer?> MayRevise(Claim claim, string? why, Writing writing)
    {
        if (claim.Status is ClaimStatus.Draft or ClaimStatus.Rejected)
            return Rights.Missing(writing.Caller, Scope.Write);
        if (Rights.Missing(writing.Caller, Scope.Review) is { } missing)
            return missing;
        if (string.IsNullOrWhiteSpace(why))
            return ProblemAnswer.Of([
                new Given("why", []).Fault(
                    ProblemKind.InvalidParameter,
                    "What readers have seen is corrected for a reason: give it as 'why'"
                ),
            ]);
        return await FourEyes.Problem(claim, writing);
    }
}
