using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Actors;

internal static class ListActors
{
    /// <summary>Actors: everybody who asserts something, or passes it on.</summary>
    internal static Task<IResult> Handle(
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    ) => AnswerList.Of(ActorListing.Listing, http, db, readers, cancellation);
}
