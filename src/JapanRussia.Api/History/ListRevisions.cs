using JapanRussia.Api.Lists;
using JapanRussia.History;
using JapanRussia.Storage;

namespace JapanRussia.Api.History;

/// <summary>Every change of a thing, the newest first.</summary>
internal static class ListThingRevisions<TThing>
    where TThing : IThing
{
    internal static async Task<IResult> Handle(
        [AsParameters] TThing thing,
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    )
    {
        var (id, missing) = await FindThing.One(thing.Ids(http, db), cancellation);
        return missing
            ?? await AnswerList.Of<Revision, ChangeResponse>(
                RevisionListing.For(http),
                http,
                db,
                readers,
                cancellation,
                r => r.Id == id
            );
    }
}
