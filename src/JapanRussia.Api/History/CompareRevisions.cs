using System.Text.Json.Nodes;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.History;
using JapanRussia.Storage;

namespace JapanRussia.Api.History;

internal static class CompareClaimRevisions
{
    /// <summary>What a change made different in a claim, or what is different between two of its revisions.</summary>
    /// <param name="id" example="05cc8a47-933f-8aac-8e6e-d3dd83c9cd48">The claim's id.</param>
    /// <param name="n" example="1">The number of a revision.</param>
    internal static Task<IResult> Handle(
        Guid id,
        int n,
        HttpContext http,
        ClaimsDb db,
        Readers readers,
        CancellationToken cancellation
    ) =>
        CompareRevisions.Of(
            Kept.Claims,
            FindThing.Claim(id, http, db),
            n,
            http,
            db,
            readers,
            cancellation
        );
}

internal static class CompareNamedRevisions<TNamed>
    where TNamed : NamedEntity
{
    /// <summary>What a change made different in it, or what is different between two of its revisions.</summary>
    /// <param name="slug">Its slug.</param>
    /// <param name="n" example="1">The number of a revision.</param>
    internal static Task<IResult> Handle(
        string slug,
        int n,
        HttpContext http,
        ClaimsDb db,
        Readers readers,
        CancellationToken cancellation
    ) =>
        CompareRevisions.Of(
            Kept.Things<TNamed>(),
            FindThing.Named<TNamed>(slug, db),
            n,
            http,
            db,
            readers,
            cancellation
        );
}

internal static class CompareRelationRevisions
{
    /// <summary>What a change made different in a relation, or what is different between two of its revisions.</summary>
    /// <param name="key" example="p001">The relation's key.</param>
    /// <param name="n" example="1">The number of a revision.</param>
    internal static Task<IResult> Handle(
        string key,
        int n,
        HttpContext http,
        ClaimsDb db,
        Readers readers,
        CancellationToken cancellation
    ) =>
        CompareRevisions.Of(
            Kept.Relations,
            FindThing.Relation(key, http, db),
            n,
            http,
            db,
            readers,
            cancellation
        );
}

internal static class CompareRevisions
{
    internal static readonly Parameters Parameters = new("to");

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
        var request = ListRequest.Of(http.Request, Parameters);
        if (Parameters.Validator.Problem(request) is { } problem)
            return problem;
        var (id, missing) = await FindThing.One(things, cancellation);
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
            return await kept.Own(id, then, cancellation) ?? [];
        }
    }
}
