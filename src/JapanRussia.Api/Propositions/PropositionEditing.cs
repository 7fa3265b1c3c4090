using JapanRussia.Api.Http;
using JapanRussia.Api.Writes;
using JapanRussia.Claims;
using JapanRussia.Propositions;
using JapanRussia.Relations;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Propositions;

/// <summary>How propositions are recorded and changed.</summary>
internal static class PropositionEditing
{
    internal static readonly Editing<
        Proposition,
        PropositionContent,
        PropositionForm,
        PropositionResponse
    > Editing = new()
    {
        Listing = PropositionListing.Listing,
        FormJson = ApiJson.Readable.PropositionForm,
        Validator = PropositionFormValidator.Instance,
        NameOf = form => form.Slug,
        Whole = db => db.Propositions.Include(p => p.Topics),
        FormOf = PropositionForm.Of,
        Content = (form, references, _) => form.Content(references),
        Make = (form, content) => Proposition.Word(form.Slug!, content),
        Change = (proposition, content, _) =>
        {
            proposition.Revise(content);
            return Task.CompletedTask;
        },
        Uses =
        [
            .. Use.OfClaims("of it", "proposition", ClaimConditions.Of),
            new(
                "relations that tie it",
                "/v1/relations?proposition={slug}&between=propositions",
                (db, id, cancellation) =>
                    db.PropositionRelations.CountAsync(
                        r =>
                            r.RetractedAt == null
                            && r.State == RelationState.Confirmed
                            && (r.FromId == id || r.ToId == id),
                        cancellation
                    )
            ),
        ],
    };
}
