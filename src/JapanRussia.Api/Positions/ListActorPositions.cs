using JapanRussia.Actors;
using JapanRussia.Positions;
using JapanRussia.Rest.Items;

namespace JapanRussia.Api.Positions;

internal static class ListActorPositions
{
    /// <summary>How an actor stands to each proposition that they speak to, over time, with changes of sides.</summary>
    /// <param name="slug" example="vladimir-putin">The actor's slug.</param>
    internal static Task<IResult> Handle(string slug, HttpContext http) =>
        AnswerListOf.Answer<Actor, Position, PositionResponse>(
            PositionListing.OfActor,
            x => x.Slug == slug,
            id => p => p.ActorId == id,
            http
        );
}
