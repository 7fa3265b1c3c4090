using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Outlets;

internal static class GetOutlet
{
    /// <summary>One outlet.</summary>
    /// <param name="slug">The outlet's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        ClaimsDb db,
        CancellationToken cancellation
    ) =>
        AnswerItem.Of(
            db.Outlets.Where(x => x.Slug == slug),
            OutletResponse.Projection,
            ApiJson.Readable.OutletResponse,
            http,
            db,
            cancellation
        );
}
