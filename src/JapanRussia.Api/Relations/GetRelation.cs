using JapanRussia.Rest.Items;

namespace JapanRussia.Api.Relations;

internal static class GetRelation
{
    /// <summary>One relation, whatever its state, with both ends.</summary>
    /// <param name="key" example="p001">The relation's key.</param>
    internal static Task<IResult> Handle(string key, HttpContext http) =>
        AnswerItem.Answer(RelationListing.Listing, r => r.Key == key, http);
}
