using JapanRussia.Actors;
using JapanRussia.Api.Lists;
using JapanRussia.Positions;
using JapanRussia.Storage;

namespace JapanRussia.Api.Positions;

internal static class ListActorPositions
{
    /// <summary>How an actor stands to each proposition that they speak to, over time, with changes of sides.</summary>
    /// <param name="slug" example="vladimir-putin">The actor's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    ) =>
        AnswerList.Within<Actor, Position, PositionResponse>(
            slug,
            id => p => p.ActorId == id,
            PositionListing.OfActor,
            http,
            db,
            readers,
            cancellation
        );
}
