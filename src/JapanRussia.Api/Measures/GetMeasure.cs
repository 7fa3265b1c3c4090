using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Measures;

internal static class GetMeasure
{
    /// <summary>One measure, with every figure given for it and which of them clash.</summary>
    /// <param name="slug" example="akita-gift-date">The measure's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        RowReaders readers,
        CancellationToken cancellation
    ) => AnswerItem.Of(MeasureListing.Listing, x => x.Slug == slug, http, readers, cancellation);
}
