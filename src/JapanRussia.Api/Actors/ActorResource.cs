using JapanRussia.Access;
using JapanRussia.Actors;
using JapanRussia.Api.Access;
using JapanRussia.Api.Editing;
using JapanRussia.Api.Fields;
using JapanRussia.Api.Merges;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Routes;
using JapanRussia.Rest.Writes;
using JapanRussia.Search;
using JapanRussia.Storage;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Actors;

using Column = Column<ActorResponse>;

/// <summary>Actors: by what they are filtered, sorted and shown, how they are written, and where.</summary>
internal static class ActorResource
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapResource(Editing, Texts, read => read.CanMove());
        v1.MapChange<MergeForm, MergeResponse>(
                HttpMethods.Post,
                "/actors/{slug}/merge",
                MergeActor.Handle
            )
            .RequireScope(Scope.Review);
        v1.MapChange<ReasonForm, MergeResponse>(
                HttpMethods.Post,
                "/actors/{slug}/unmerge",
                UnmergeActor.Handle
            )
            .RequireScope(Scope.Review);
    }

    private static readonly ResourceTexts Texts = new(
        "vladimir-putin",
        "Actors: everybody who asserts something, or passes it on.",
        "One actor, with aliases and roles.",
        "Records an actor.",
        "Look first whether it stands already under another name: `/v1/actors?q=`.",
        "Null takes a member away, a list takes the place of the whole list. The slug stays.",
        "The organisations of its roles are shown with it. "
    );

    private const string Noun = "actors";

    internal static readonly Listing<Actor, ActorResponse> Listing = new()
    {
        Noun = Noun,
        Rows = db => db.Actors.Published(),
        Drafts = db => db.Actors,
        Fetch = RowsById.FetchThrough(ActorResponse.Projection),
        Fields =
        [
            new SearchField<Actor>(
                "With these words in its name or aliases.",
                "kremlin",
                (db, words) =>
                    a => db.Set<NamedSearch>().Any(s => s.Id == a.Id && s.Document.Matches(words))
            ),
            new WordField<Actor, ActorKind>(
                "kind",
                "Of this kind.",
                "person",
                kinds => a => kinds.Contains(a.Kind)
            ),
            new WordField<Actor, Naming>(
                "naming",
                "Whom sources identify in this way.",
                "anonymous",
                namings => a => namings.Contains(a.Naming)
            ),
            new TextField<Actor>(
                "country",
                "Of this country: ISO 3166-1 alpha-2.",
                "RU",
                ParameterPatterns.Country,
                countries => a => countries.Contains(a.Country)
            ),
            StatusField.OfHideable<Actor>(Noun),
        ],
        Sorts =
        [
            new Sort<Actor, string>("slug", a => a.Slug),
            new Sort<Actor, string>("name", a => a.Name),
            new Sort<Actor, DateTimeOffset>("created_at", a => a.CreatedAt),
            new Sort<Actor, DateTimeOffset>("updated_at", a => a.UpdatedAt),
        ],
        Columns =
        [
            new("id", a => a.Id),
            new("slug", a => a.Slug),
            new("name", a => a.Name),
            new("kind", a => Words.Of(a.Kind)),
            new("naming", a => Words.Of(a.Naming)),
            new("country", a => a.Country),
            new("wikidata_id", a => a.WikidataId),
            new("description", a => a.Description),
            new("aliases", a => Column.JoinValues(a.Aliases.Select(x => x.Name))),
            new(
                "roles",
                a =>
                    Column.JoinValues(
                        a.Roles.Select(r =>
                            r.During is null ? r.Title : $"{r.Title} ({r.During.Text})"
                        )
                    )
            ),
            new("status", a => Words.Of(a.Status)),
            new("version", a => a.Version),
            new("created_at", a => a.CreatedAt),
            new("updated_at", a => a.UpdatedAt),
        ],
    };

    internal static readonly Editing<Actor, ActorContent, ActorForm, ActorResponse> Editing = new()
    {
        Listing = Listing,
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
