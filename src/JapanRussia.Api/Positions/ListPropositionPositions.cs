using JapanRussia.Positions;
using JapanRussia.Propositions;
using JapanRussia.Rest.Items;

namespace JapanRussia.Api.Positions;

internal static class ListPropositionPositions
{
    /// <summary>Who supports, denies, questions or reports a proposition, by actor, and through whom.</summary>
    /// <param name="slug" example="territorial-dispute-exists">The proposition's slug.</param>
    internal static Task<IResult> Handle(string slug, HttpContext http) =>
        AnswerListOf.Answer<Proposition, Position, PositionResponse>(
            PositionListing.OnProposition,
            x => x.Slug == slug,
            id => p => p.PropositionId == id,
            http
        );
}
