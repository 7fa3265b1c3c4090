using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Outlets;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Outlets;

/// <summary>By what outlets are filtered and sorted, and how a table of them looks.</summary>
internal static class OutletListing
{
    private const string Noun = "outlets";

    internal static readonly Listing<Outlet, OutletResponse> Listing = new()
    {
        Noun = Noun,
        Rows = db => db.Outlets.Published(),
        Drafts = db => db.Outlets,
        Fetch = RowsById.Through(OutletResponse.Projection),
        RowJson = ApiJson.Readable.OutletResponse,
        PageJson = ApiJson.Readable.ListPageOutletResponse,
        Fields =
        [
            new SearchField<Outlet>(
                "With these words in its name.",
                "diplomat",
                (db, words) =>
                    o => db.NamedSearches.Any(s => s.Id == o.Id && s.Document.Matches(words))
            ),
            new WordField<Outlet, OutletKind>(
                "kind",
                "Of this kind.",
                "magazine",
                kinds => o => kinds.Contains(o.Kind)
            ),
            new TextField<Outlet>(
                "country",
                "Of this country: ISO 3166-1 alpha-2.",
                "US",
                ParameterPatterns.Country,
                countries => o => countries.Contains(o.Country)
            ),
            StatusField.OfHideable<Outlet>(Noun),
        ],
        Sorts =
        [
            new Sort<Outlet, string>("slug", o => o.Slug),
            new Sort<Outlet, string>("name", o => o.Name),
            new Sort<Outlet, DateTimeOffset>("created_at", o => o.CreatedAt),
            new Sort<Outlet, DateTimeOffset>("updated_at", o => o.UpdatedAt),
        ],
        Columns =
        [
            new("id", o => o.Id),
            new("slug", o => o.Slug),
            new("name", o => o.Name),
            new("kind", o => Words.Of(o.Kind)),
            new("country", o => o.Country),
            new("homepage", o => o.Homepage),
            new("wikidata_id", o => o.WikidataId),
            new("status", o => Words.Of(o.Status)),
            new("version", o => o.Version),
            new("created_at", o => o.CreatedAt),
            new("updated_at", o => o.UpdatedAt),
        ],
    };
}
