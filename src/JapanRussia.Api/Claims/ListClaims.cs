using JapanRussia.Rest.Lists;

namespace JapanRussia.Api.Claims;

internal static class ListClaims
{
    /// <summary>Claims: who asserts what, in which source, with what stance.</summary>
    internal static Task<IResult> Handle(HttpContext http) =>
        AnswerList.Answer(ClaimListing.Listing, http);
}
