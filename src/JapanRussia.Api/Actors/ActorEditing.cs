using JapanRussia.Actors;
using JapanRussia.Api.Http;
using JapanRussia.Api.Writes;
using JapanRussia.Articles;
using JapanRussia.Claims;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Actors;

/// <summary>How actors are recorded and changed.</summary>
internal static class ActorEditing
{
    internal static readonly Editing<Actor, ActorContent, ActorForm, ActorResponse> Editing = new()
    {
        Listing = ActorListing.Listing,
        FormJson = ApiJson.Readable.ActorForm,
        Validator = ActorFormValidator.Instance,
        NameOf = form => form.Slug,
        Whole = db => db.Actors.Include(a => a.Aliases).Include(a => a.Roles).AsSplitQuery(),
        FormOf = ActorForm.Of,
        Content = (form, references, _) => form.Content(references),
        Make = (form, content) => Actor.Register(form.Slug!, content),
        Change = (actor, content, _) =>
        {
            actor.Revise(content);
            return Task.CompletedTask;
        },
        Uses =
        [
            .. Use.OfClaims("that it makes", "claimant", ClaimConditions.By),
            .. Use.OfClaims(
                "that another reading takes for its own",
                null,
                actors =>
                    c =>
                        c.Claimants.Any(x =>
                            x.Role == ClaimantRole.Alternative && actors.Contains(x.ActorId)
                        )
            ),
            .. Use.OfClaims("that it passes on", "via", ClaimConditions.Via),
            .. Use.OfThings<Article>(
                "articles that it wrote",
                "/v1/articles?author={slug}",
                id => a => a.Authors.Any(x => x.ActorId == id)
            ),
            .. Use.OfThings<Article>(
                "articles of which it wrote a part",
                null,
                id => a => a.Sections.Any(s => s.AuthorId == id)
            ),
            .. Use.OfThings<Actor>(
                "actors with a role at it",
                null,
                id => a => a.Id != id && a.Roles.Any(r => r.OrganisationId == id)
            ),
        ],
    };
}
