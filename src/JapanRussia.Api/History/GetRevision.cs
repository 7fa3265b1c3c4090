using System.Globalization;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Tags;
using JapanRussia.Storage;

namespace JapanRussia.Api.History;

/// <summary>The whole of a thing as a change left it, with the names that others had then.</summary>
internal static class GetThingRevision<TThing>
    where TThing : IThing
{
    private const string ForGood = "public, max-age=31536000, immutable";

    internal static async Task<IResult> Handle(
        [AsParameters] TThing thing,
        int n,
        HttpContext http,
        Readers readers,
        CancellationToken cancellation
    )
    {
        var kept = TThing.Kept;
        var (read, problem) = await BeginRead.Begin(http, kept.Item, []);
        if (problem is not null)
            return problem;
        var (request, db) = (read!.Request, read.Db);
        var (id, missing) = await FindThing.One(thing.Ids(http, db), cancellation);
        if (missing is not null)
            return missing;
        var (revision, none) = await FindThing.Revision(id, n, http, db, cancellation);
        if (none is not null)
            return none;
        var headers = http.Response.Headers;
        headers[AsOf.Memento] = revision!.At.ToString("R", CultureInfo.InvariantCulture);
        var current = EntityTags.SetTagAndCheckNotModified(http, n, revision.DatasetVersion);
        // what readers saw has been seen, and will never be otherwise
        if (revision.Shown)
            headers.CacheControl = ForGood;
        if (current)
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        await using var then = readers.Open(planOnce: true, asOf: revision.DatasetVersion);
        if (await kept.Whole(id, then, cancellation) is not { } whole)
            return new ProblemAnswer(ProblemKind.Gone, "By this change it was withdrawn.");
        JsonAnswer.Keep(whole, request.Only);
        return new NodeAnswer(whole, "application/json; charset=utf-8");
    }
}
