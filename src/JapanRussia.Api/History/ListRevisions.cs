using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Representations;

namespace JapanRussia.Api.History;

/// <summary>Every change of a thing, the newest first.</summary>
internal static class ListThingRevisions<TThing>
    where TThing : IThing
{
    internal static async Task<IResult> Handle(
        [AsParameters] TThing thing,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        var listing = RevisionListing.For(http);
        var (read, problem) = await BeginRead.Begin(http, listing, MediaTypes.OfLists);
        if (problem is not null)
            return problem;
        var (id, missing) = await FindThing.One(thing.Ids(http, read!.Db), cancellation);
        return missing ?? await AnswerList.Answer(listing, read, http, r => r.Id == id);
    }
}
