using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Outlets;

internal static class GetOutlet
{
    /// <summary>One outlet.</summary>
    /// <param name="slug" example="the-diplomat">The outlet's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        RowReaders readers,
        CancellationToken cancellation
    ) => AnswerItem.Of(OutletListing.Listing, x => x.Slug == slug, http, readers, cancellation);
}
