using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Propositions;

internal static class GetProposition
{
    /// <summary>One proposition, with those that it is tied to.</summary>
    /// <param name="slug">The proposition's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        ClaimsDb db,
        CancellationToken cancellation
    ) =>
        AnswerItem.Of(
            db.Propositions.Where(x => x.Slug == slug),
            PropositionResponse.Projection,
            ApiJson.Readable.PropositionResponse,
            http,
            db,
            cancellation,
            RelatePropositions.AddTo
        );
}
