using JapanRussia.Rest.Items;

namespace JapanRussia.Api.Reanchorings;

internal static class GetReanchoring
{
    /// <summary>One proposal, with what becomes of every span.</summary>
    /// <param name="id" example="0199f0c2-a7f0-7d0c-8b1d-2e3f4a5b6c7d">The proposal's id.</param>
    internal static Task<IResult> Handle(Guid id, HttpContext http) =>
        AnswerItem.Answer(ReanchoringListing.Listing, r => r.Id == id, http);
}
