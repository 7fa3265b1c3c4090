using JapanRussia.Actors;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Actors;

using Column = Column<ActorResponse>;

/// <summary>By what actors are filtered and sorted, and how a table of them looks.</summary>
internal static class ActorListing
{
    private const string Noun = "actors";

    internal static readonly Listing<Actor, ActorResponse> Listing = new()
    {
        Noun = Noun,
        Rows = db => db.Actors.Published(),
        Drafts = db => db.Actors,
        Fetch = RowsById.Through(ActorResponse.Projection),
        RowJson = ApiJson.Readable.ActorResponse,
        PageJson = ApiJson.Readable.ListPageActorResponse,
        Fields =
        [
            new SearchField<Actor>(
                "With these words in its name or aliases.",
                "kremlin",
                (db, words) =>
                    a => db.NamedSearches.Any(s => s.Id == a.Id && s.Document.Matches(words))
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
            new("aliases", a => Column.List(a.Aliases.Select(x => x.Name))),
            new(
                "roles",
                a =>
                    Column.List(
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
}
