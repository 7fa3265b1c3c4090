using JapanRussia.Api.Lists;
using JapanRussia.Positions;
using JapanRussia.Propositions;
using JapanRussia.Storage;

namespace JapanRussia.Api.Positions;

internal static class ListPropositionPositions
{
    /// <summary>Who supports, denies, questions or reports a proposition, by actor, and through whom.</summary>
    /// <param name="slug" example="territorial-dispute-exists">The proposition's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    ) =>
        AnswerList.Within<Proposition, Position, PositionResponse>(
            slug,
            id => p => p.PropositionId == id,
            PositionListing.OnProposition,
            http,
            db,
            readers,
            cancellation
        );
}
