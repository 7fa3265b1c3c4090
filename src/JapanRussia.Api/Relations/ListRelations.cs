using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Relations;

internal static class ListRelations
{
    /// <summary>Relations: every curated tie between claims or between propositions, one row each.</summary>
    internal static Task<IResult> Handle(
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    ) => AnswerList.Of(RelationListing.For(http.Request.Query), http, db, readers, cancellation);
}
