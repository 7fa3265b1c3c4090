using JapanRussia.Rest.Lists;

namespace JapanRussia.Api.Disagreements;

internal static class ListDisagreements
{
    /// <summary>Claims that pull apart: opposite stances, figures or dates that cannot both hold, claims that are tied as contradicting.</summary>
    /// <remarks>
    /// Found when asked for. Pairs come in the order of their first claim's key; where a filter asks for a side, in the order
    /// of the keys of the claims that it keeps. What a curator said of a pair overrides what was computed.
    /// </remarks>
    internal static Task<IResult> Handle(HttpContext http) =>
        AnswerList.Answer(DisagreementListing.For(http.Request.Query), http);
}
