using JapanRussia.Api.Access;
using JapanRussia.Rest.Lists;

namespace JapanRussia.Api.Drafts;

internal static class ListQueue
{
    /// <summary>The review queue: claims that wait to be published or turned down, with what a reviewer needs to decide.</summary>
    internal static Task<IResult> Handle(HttpContext http) =>
        AnswerList.Answer(QueueListing.For(Caller.Of(http)!), http);
}
