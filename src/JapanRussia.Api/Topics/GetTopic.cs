using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Topics;

internal static class GetTopic
{
    /// <summary>One topic.</summary>
    /// <param name="slug">The topic's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        ClaimsDb db,
        CancellationToken cancellation
    ) =>
        AnswerItem.Of(
            db.Topics.Where(x => x.Slug == slug),
            TopicResponse.Projection,
            ApiJson.Readable.TopicResponse,
            http,
            db,
            cancellation
        );
}
