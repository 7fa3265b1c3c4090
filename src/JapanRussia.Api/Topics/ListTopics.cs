using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Topics;

internal static class ListTopics
{
    /// <summary>Topics, a tree: each row names the topic above it.</summary>
    internal static Task<IResult> Handle(
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    ) => AnswerList.Of(TopicListing.Listing, http, db, readers, cancellation);
}
