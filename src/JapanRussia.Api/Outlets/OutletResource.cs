using JapanRussia.Api.Editing;
using JapanRussia.Api.Fields;
using JapanRussia.Articles;
using JapanRussia.Outlets;
using JapanRussia.Rest.Lists;
using JapanRussia.Search;
using JapanRussia.Storage;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Outlets;

/// <summary>Outlets: by what they are filtered, sorted and shown, how they are written, and where.</summary>
internal static class OutletResource
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapResource(Editing, Texts);
    }

    private static readonly ResourceTexts Texts = new(
        "the-diplomat",
        "Outlets: who publishes the articles.",
        "One outlet.",
        "Records an outlet.",
        "Slugs of withdrawn ones are not free: restore it instead.",
        "Null takes a member away. The slug stays."
    );

    private const string Noun = "outlets";

    internal static readonly Listing<Outlet, OutletResponse> Listing = new()
    {
        Noun = Noun,
        Rows = db => db.Outlets.Published(),
        Drafts = db => db.Outlets,
        Fetch = RowsById.FetchThrough(OutletResponse.Projection),
        Fields =
        [
            new SearchField<Outlet>(
                "With these words in its name.",
                "diplomat",
                (db, words) =>
                    o => db.Set<NamedSearch>().Any(s => s.Id == o.Id && s.Document.Matches(words))
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

    internal static readonly Editing<Outlet, OutletContent, OutletForm, OutletResponse> Editing =
        new()
        {
            Listing = Listing,
            Validator = OutletFormValidator.Instance,
            NameOf = form => form.Slug,
            Whole = db => db.Outlets,
            FormOf = OutletForm.Of,
            Content = (form, _, _) => Task.FromResult(form.Content),
            Make = (form, content) => Outlet.Register(form.Slug!, content),
            Change = (outlet, content, _) =>
            {
                outlet.Revise(content);
                return Task.CompletedTask;
            },
            Uses =
            [
                .. Use.OfThings<Article>(
                    "articles that it published",
                    "/v1/articles?outlet={slug}",
                    id => a => a.OutletId == id
                ),
                .. Use.OfThings<Article>(
                    "articles that it published first",
                    null,
                    id => a => a.FirstPublishedById == id
                ),
            ],
        };
}
