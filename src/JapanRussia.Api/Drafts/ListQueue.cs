using JapanRussia.Api.Access;
using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Drafts;

internal static class ListQueue
{
    /// <summary>The review queue: claims that wait to be published or turned down, with what a reviewer needs to decide.</summary>
    internal static Task<IResult> Handle(
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    ) => AnswerList.Of(QueueListing.For(Caller.Of(http)!), http, db, readers, cancellation);
}
