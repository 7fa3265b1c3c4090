using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Reanchorings;

internal static class GetReanchoring
{
    /// <summary>One proposal, with what becomes of every span.</summary>
    /// <param name="id" example="0199f0c2-a7f0-7d0c-8b1d-2e3f4a5b6c7d">The proposal's id.</param>
    internal static Task<IResult> Handle(
        Guid id,
        HttpContext http,
        RowReaders readers,
        CancellationToken cancellation
    ) => AnswerItem.Of(ReanchoringListing.Listing, r => r.Id == id, http, readers, cancellation);
}
