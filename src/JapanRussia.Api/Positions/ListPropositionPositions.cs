using System.Linq.Expressions;
using JapanRussia.Api.Lists;
using JapanRussia.Positions;
using JapanRussia.Propositions;
using JapanRussia.Storage;

namespace JapanRussia.Api.Positions;

internal static class ListPropositionPositions
{
    /// <summary>Who supports, denies, questions or reports a proposition, by actor, and through whom.</summary>
    /// <param name="slug" example="territorial-dispute-exists">The proposition's slug.</param>
    internal static async Task<IResult> Handle(
        string slug,
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    )
    {
        var (id, missing) = await AnswerItem.Find<Proposition>(
            db,
            p => p.Slug == slug,
            cancellation
        );
        Expression<Func<Position, bool>> within = p => p.PropositionId == id;
        return missing
            ?? await AnswerList.Of(
                PositionListing.OnProposition.FetchedBy(PositionRows.Of(within)),
                http,
                db,
                readers,
                cancellation,
                within
            );
    }
}
