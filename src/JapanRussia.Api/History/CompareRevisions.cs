using System.Text.Json.Nodes;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.History;
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
        ClaimsDb db,
        Readers readers,
        CancellationToken cancellation
    )
    {
        var request = ListRequest.Of(http.Request, ComparedRevisions.Parameters);
        if (ComparedRevisions.Parameters.Validator.Problem(request) is { } problem)
            return problem;
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
            Caching.HasCurrent(
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
        return new JsonAnswer<RevisionDiff>(
            new(from?.Version, to.Version, differences),
            ApiJson.Readable.RevisionDiff
        );

        async Task<JsonObject> Own(Revision revision)
        {
            await using var then = readers.Open(planOnce: true, asOf: revision.DatasetVersion);
            return await TThing.Kept.Own(id, then, cancellation) ?? [];
        }
    }
}

internal static class ComparedRevisions
{
    internal static readonly Parameters Parameters = new("to");
}
