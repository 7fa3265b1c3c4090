using JapanRussia.Rest.Lists;

namespace JapanRussia.Api.Relations;

internal static class ListRelations
{
    /// <summary>Relations: every curated tie between claims or between propositions, one row each.</summary>
    internal static Task<IResult> Handle(HttpContext http) =>
        AnswerList.Answer(RelationListing.For(http.Request.Query), http);
}
