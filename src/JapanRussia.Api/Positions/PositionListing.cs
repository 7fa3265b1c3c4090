using JapanRussia.Actors;
using JapanRussia.Api.Fields;
using JapanRussia.Api.Propositions;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Positions;
using JapanRussia.Propositions;
using JapanRussia.Rest.Lists;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Positions;

/// <summary>By what positions are filtered and sorted: those on one proposition, and those of one actor.</summary>
internal static class PositionListing
{
    private static readonly IReadOnlyList<Field<Position>> Common =
    [
        new WordField<Position, Stance>(
            "stance",
            "With a claim of this stance; a position may have claims of several.",
            "denies",
            stances =>
                p =>
                    (stances.Contains(Stance.Supports) && p.Supports > 0)
                    || (stances.Contains(Stance.Denies) && p.Denies > 0)
                    || (stances.Contains(Stance.Questions) && p.Questions > 0)
                    || (stances.Contains(Stance.Reports) && p.Reports > 0)
        ),
        new FlagField<Position>(
            "changed",
            "Supported first and denied later, or the other way round.",
            p => p.Changed
        ),
        new FlagField<Position>(
            "mixed",
            "With claims that support it and claims that deny it, whatever their order in time.",
            p => p.Supports > 0 && p.Denies > 0
        ),
        new SlugField<Position, Article>(
            "article",
            "With a claim in this article.",
            "maxie-elusive-bargain",
            articles => p => p.ArticleIds.Any(a => articles.Contains(a))
        ),
        new SlugField<Position, Actor>(
            "via",
            "With a claim that this actor passed on.",
            "jeremy-maxie",
            actors => p => p.ViaIds.Any(a => actors.Contains(a))
        ),
    ];

    private static readonly IReadOnlyList<Sort<Position>> Times =
    [
        new Sort<Position, DateOnly>(
            "first_on",
            p => p.FirstOn ?? EF.Constant(DateOnly.MaxValue),
            p => p.FirstOn ?? EF.Constant(DateOnly.MinValue)
        ),
        new Sort<Position, DateOnly>(
            "last_on",
            p => p.LastOn ?? EF.Constant(DateOnly.MaxValue),
            p => p.LastOn ?? EF.Constant(DateOnly.MinValue)
        ),
        new Sort<Position, int>("claim_count", p => p.ClaimCount),
    ];

    internal static readonly Listing<Position, PositionResponse> OnProposition = new()
    {
        Noun = "positions",
        Rows = db => db.Positions,
        Fetch = FetchPositions.At,
        Columns = PositionColumns.All,
        Fields =
        [
            .. Common,
            new SlugField<Position, Actor>(
                "claimant",
                "Of this actor.",
                "vladimir-putin",
                actors => p => actors.Contains(p.ActorId)
            ),
            new WordField<Position, ActorKind>(
                "claimant_kind",
                "Of an actor of this kind.",
                "person",
                kinds => p => kinds.Contains(p.Actor.Kind)
            ),
            new TextField<Position>(
                "claimant_country",
                "Of an actor of this country: ISO 3166-1 alpha-2.",
                "RU",
                ParameterPatterns.Country,
                countries => p => countries.Contains(p.Actor.Country)
            ),
        ],
        Sorts = [new Sort<Position, string>("actor", p => p.Actor.Slug), .. Times],
    };

    internal static readonly Listing<Position, PositionResponse> OfActor = OnProposition with
    {
        Fields =
        [
            .. Common,
            new SlugField<Position, Proposition>(
                "proposition",
                "On this proposition.",
                "territorial-dispute-exists",
                propositions => p => propositions.Contains(p.PropositionId)
            ),
            OfProposition("topic", "On a proposition about this topic or one below it."),
            OfProposition("kind", "On a proposition of this kind."),
        ],
        Sorts = [.. Times, new Sort<Position, string>("proposition", p => p.Proposition.Slug)],
    };

    private static OwnerField<Position, Proposition> OfProposition(string name, string summary) =>
        new(name, summary, PropositionResource.Listing.GetField(name), p => p.Proposition);
}
