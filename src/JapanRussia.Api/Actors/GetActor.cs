using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Actors;

internal static class GetActor
{
    /// <summary>One actor, with aliases and roles.</summary>
    /// <param name="slug" example="vladimir-putin">The actor's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        RowReaders readers,
        CancellationToken cancellation
    ) => AnswerItem.Of(ActorListing.Listing, x => x.Slug == slug, http, readers, cancellation);
}
