using JapanRussia.Api.Http;
using JapanRussia.Api.Writes;
using JapanRussia.Articles;
using JapanRussia.Outlets;

namespace JapanRussia.Api.Outlets;

/// <summary>How outlets are recorded and changed.</summary>
internal static class OutletEditing
{
    internal static readonly Editing<Outlet, OutletContent, OutletForm, OutletResponse> Editing =
        new()
        {
            Listing = OutletListing.Listing,
            FormJson = ApiJson.Readable.OutletForm,
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
