using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Propositions;

internal static class GetProposition
{
    /// <summary>One proposition, with those that it is tied to.</summary>
    /// <param name="slug" example="territorial-dispute-exists">The proposition's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        RowReaders readers,
        CancellationToken cancellation
    ) =>
        AnswerItem.Of(PropositionListing.Listing, x => x.Slug == slug, http, readers, cancellation);
}
