using JapanRussia.Api.Editing;
using JapanRussia.Claims;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Claims;

/// <summary>How claims are recorded.</summary>
internal static class ClaimEditing
{
    internal static readonly Editing<Claim, ClaimContent, ClaimForm, ClaimResponse> Editing = new()
    {
        Listing = ClaimListing.Listing,
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
        Content = (form, references, standing) => form.Content(references, standing),
        Hold = (content, writing) => HoldClaim.AgainstText(content, null, writing),
        Make = (form, content) => Claim.Record(form.Key, content, new(), ClaimStatus.Draft),
        Change = (claim, content, _) =>
        {
            claim.Revise(content);
            return Task.CompletedTask;
        },
    };
}
