using System.Globalization;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.History;

internal static class GetClaimRevision
{
    /// <summary>A claim as a change left it, with the names that others had then.</summary>
    /// <param name="id" example="05cc8a47-933f-8aac-8e6e-d3dd83c9cd48">The claim's id.</param>
    /// <param name="n" example="1">The version that the change made of it.</param>
    internal static Task<IResult> Handle(
        Guid id,
        int n,
        HttpContext http,
        ClaimsDb db,
        Readers readers,
        CancellationToken cancellation
    ) =>
        GetRevision.Of(
            Kept.Claims,
            FindThing.Claim(id, http, db),
            n,
            http,
            db,
            readers,
            cancellation
        );
}

internal static class GetNamedRevision<TNamed>
    where TNamed : NamedEntity
{
    /// <summary>The whole of it as a change left it, with the names that others had then.</summary>
    /// <param name="slug">Its slug.</param>
    /// <param name="n" example="1">The version that the change made of it.</param>
    internal static Task<IResult> Handle(
        string slug,
        int n,
        HttpContext http,
        ClaimsDb db,
        Readers readers,
        CancellationToken cancellation
    ) =>
        GetRevision.Of(
            Kept.Things<TNamed>(),
            FindThing.Named<TNamed>(slug, db),
            n,
            http,
            db,
            readers,
            cancellation
        );
}

internal static class GetRelationRevision
{
    /// <summary>A relation as a change left it; 410 where that was its withdrawal.</summary>
    /// <param name="key" example="p001">The relation's key.</param>
    /// <param name="n" example="1">The version that the change made of it.</param>
    internal static Task<IResult> Handle(
        string key,
        int n,
        HttpContext http,
        ClaimsDb db,
        Readers readers,
        CancellationToken cancellation
    ) =>
        GetRevision.Of(
            Kept.Relations,
            FindThing.Relation(key, http, db),
            n,
            http,
            db,
            readers,
            cancellation
        );
}

internal static class GetRevision
{
    private const string ForGood = "public, max-age=31536000, immutable";

    internal static async Task<IResult> Of(
        Kept kept,
        IQueryable<Guid> things,
        int n,
        HttpContext http,
        ClaimsDb db,
        Readers readers,
        CancellationToken cancellation
    )
    {
        var request = ListRequest.Of(http.Request, kept.Item);
        if (kept.Item.Validator.Problem(request) is { } problem)
            return problem;
        var (id, missing) = await FindThing.One(things, cancellation);
        if (missing is not null)
            return missing;
        var (revision, none) = await FindThing.Revision(id, n, http, db, cancellation);
        if (none is not null)
            return none;
        var headers = http.Response.Headers;
        headers[AsOf.Memento] = revision!.At.ToString("R", CultureInfo.InvariantCulture);
        var current = Caching.HasCurrent(http, n, revision.DatasetVersion);
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
