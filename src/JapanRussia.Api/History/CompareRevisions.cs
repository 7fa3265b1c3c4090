using System.Text.Json.Nodes;
using JapanRussia.History;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Tags;
using JapanRussia.Storage;

namespace JapanRussia.Api.History;

/// <summary>What a change made different in a thing, or what is different between two of its revisions.</summary>
internal static class CompareThingRevisions<TThing>
    where TThing : IThing
{
    internal static async Task<IResult> Handle(
        [AsParameters] TThing thing,
        int n,
        HttpContext http,
        Readers readers,
        CancellationToken cancellation
    )
    {
        var (read, problem) = await BeginRead.Begin(http, ComparedRevisions.Parameters, []);
        if (problem is not null)
            return problem;
        var (request, db) = (read!.Request, read.Db);
        var (id, missing) = await FindThing.One(thing.Ids(http, db), cancellation);
        if (missing is not null)
            return missing;
        var (first, none) = await FindThing.Revision(id, n, http, db, cancellation);
        if (none is not null)
            return none;
        var (from, to) = (first, first);
        if (request.Number("to") is { } other)
        {
            (to, none) = await FindThing.Revision(id, other, http, db, cancellation);
            if (none is not null)
                return none;
        }
        else
            from = first!.Before is { } before
                ? (await FindThing.Revision(id, before, http, db, cancellation)).Revision
                : null;
        if (
            EntityTags.SetTagAndCheckNotModified(
                http,
                n,
                to!.DatasetVersion,
                $"from-{from?.Version ?? 0}-to-{to.Version}"
            )
        )
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var differences = CompareJson.Of(
            from is null ? new JsonObject() : await Own(from),
            await Own(to)
        );
        return new JsonAnswer<RevisionDiff>(new(from?.Version, to.Version, differences));

        async Task<JsonObject> Own(Revision revision)
        {
            await using var then = readers.Open(planOnce: true, asOf: revision.DatasetVersion);
            return await TThing.Kept.Own(id, then, cancellation) ?? [];
        }
    }
}

internal static class ComparedRevisions
{
    internal static readonly Parameters Parameters = new(FeedOptions.CompareTo);
}
