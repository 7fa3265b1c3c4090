using JapanRussia.Api.Http;
using JapanRussia.Api.Writes;
using JapanRussia.Outlets;
using Microsoft.EntityFrameworkCore;

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
                new(
                    "articles that it published",
                    "/v1/articles?outlet={slug}",
                    (db, id, cancellation) =>
                        db.Articles.CountAsync(
                            a => a.RetractedAt == null && a.OutletId == id,
                            cancellation
                        )
                ),
                new(
                    "articles that it published first",
                    null,
                    (db, id, cancellation) =>
                        db.Articles.CountAsync(
                            a => a.RetractedAt == null && a.FirstPublishedById == id,
                            cancellation
                        )
                ),
            ],
        };
}
