using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Propositions;

internal static class ListPropositions
{
    /// <summary>Propositions: what is claimed, whoever claims it.</summary>
    internal static Task<IResult> Handle(
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    ) => AnswerList.Of(PropositionListing.Listing, http, db, readers, cancellation);
}
