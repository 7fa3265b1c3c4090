using JapanRussia.Rest.Lists;

namespace JapanRussia.Api.Reanchorings;

internal static class ListReanchorings
{
    /// <summary>Proposals to give articles other texts.</summary>
    internal static Task<IResult> Handle(HttpContext http) =>
        AnswerList.Answer(ReanchoringListing.Listing, http);
}
