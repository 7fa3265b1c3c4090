using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Measures;

internal static class GetMeasure
{
    /// <summary>One measure.</summary>
    /// <param name="slug">The measure's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        ClaimsDb db,
        CancellationToken cancellation
    ) =>
        AnswerItem.Of(
            db.Measures.Where(x => x.Slug == slug),
            MeasureResponse.Projection,
            ApiJson.Readable.MeasureResponse,
            http,
            db,
            cancellation
        );
}
