using System.Linq.Expressions;
using JapanRussia.Actors;
using JapanRussia.Api.Lists;
using JapanRussia.Positions;
using JapanRussia.Storage;

namespace JapanRussia.Api.Positions;

internal static class ListActorPositions
{
    /// <summary>How an actor stands to each proposition that they speak to, over time, with changes of sides.</summary>
    /// <param name="slug" example="vladimir-putin">The actor's slug.</param>
    internal static async Task<IResult> Handle(
        string slug,
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    )
    {
        var (id, missing) = await AnswerItem.Find<Actor>(db, a => a.Slug == slug, cancellation);
        Expression<Func<Position, bool>> within = p => p.ActorId == id;
        return missing
            ?? await AnswerList.Of(
                PositionListing.OfActor.FetchedBy(PositionRows.Of(within)),
                http,
                db,
                readers,
                cancellation,
                within
            );
    }
}
