using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Topics;

internal static class GetTopic
{
    /// <summary>One topic.</summary>
    /// <param name="slug" example="territorial-dispute">The topic's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        RowReaders readers,
        CancellationToken cancellation
    ) => AnswerItem.Of(TopicListing.Listing, x => x.Slug == slug, http, readers, cancellation);
}
