using System.Linq.Expressions;
using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Http;
using JapanRussia.Api.LinkedData;
using JapanRussia.Storage;
using JapanRussia.Values.Identities;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Lists;

/// <summary>Answers a request for one thing: the bare object, 304, 404, or 410 where it was withdrawn.</summary>
internal static class AnswerItem
{
    internal static async Task<IResult> Of<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        Expression<Func<TEntity, bool>> wanted,
        HttpContext http,
        RowReaders readers,
        CancellationToken cancellation
    )
        where TEntity : class, IVersioned
    {
        var request = ListRequest.Of(http.Request, listing.Item);
        if (listing.Item.Validator.Problem(request) is { } problem)
            return problem;
        var chosen = Representations.Chosen(http.Request, listing.ItemMediaTypes);
        if (chosen is null)
            return Representations.NotAcceptable(listing.ItemMediaTypes);
        if (chosen is Representation.JsonLd && request.Only.Count > 0)
            return ProblemAnswer.Of([
                request
                    .Option("fields")!
                    .Fault(
                        ProblemKind.InvalidParameter,
                        "'fields' goes with JSON; JSON-LD is given whole"
                    ),
            ]);
        // in linked data an address is a name, which should be the same wherever it is read
        var prefix =
            chosen is Representation.JsonLd
                ? http.RequestServices.GetRequiredService<OwnAddress>().Text
                : null;
        return await Found(
            listing,
            wanted,
            chosen is Representation.JsonLd ? "jsonld" : "",
            async (db, rows, _) =>
            {
                if (chosen is Representation.JsonLd)
                    return new NodeAnswer(
                        LinkedContext.Under(
                            prefix ?? Link.Prefix,
                            await listing.LinkedData!(db, rows[0], cancellation)
                        ),
                        Representations.JsonLd
                    );
                foreach (var include in listing.Includes.Where(i => i.Always))
                    await include.Add(db, rows, new(), cancellation);
                return new JsonAnswer<TRow>(
                    rows[0],
                    listing.RowJson,
                    request.Only.Count == 0
                        ? null
                        : node => JsonAnswer.Keep(node.AsObject(), request.Only)
                );
            },
            http,
            readers,
            cancellation,
            prefix
        );
    }

    /// <summary>Finds one thing and answers with something made of it; 304, 404 and 410 are the same whatever that is.</summary>
    /// <param name="form">Tells the answer from others of the same address, for its tag.</param>
    /// <param name="answer">Given the database, the row alone in a list, and the data set's version.</param>
    /// <param name="prefix">What stands before the addresses in it, where that is not <see cref="Link.Prefix"/>.</param>
    internal static async Task<IResult> Found<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        Expression<Func<TEntity, bool>> wanted,
        string form,
        Func<ClaimsDb, List<TRow>, long, Task<IResult>> answer,
        HttpContext http,
        RowReaders readers,
        CancellationToken cancellation,
        string? prefix = null
    )
        where TEntity : class, IVersioned
    {
        await using var db = readers.Open();
        var found = await db.Set<TEntity>()
            .SeenByCaller(http)
            .Where(wanted)
            .Select(e => new
            {
                e.Id,
                e.Version,
                e.RetractedAt,
                Dataset = db.Datasets.Select(d => d.Version).First(),
            })
            .SingleOrDefaultAsync(cancellation);
        if (
            await Missing<TEntity>(found?.Id, found?.RetractedAt, http, db, cancellation) is
            { } missing
        )
            return missing;
        if (Caching.HasCurrent(http, found!.Version, found.Dataset, form, prefix))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var rows = await listing.Fetch(db.Set<TEntity>(), [new("", found.Id)], db, cancellation);
        return await answer(db, rows, found.Dataset);
    }

    /// <summary>The id of one thing, or the answer where there is none to show.</summary>
    /// <param name="toChange">Whether it is looked for by somebody who may change it, be it hidden or not.</param>
    internal static async Task<(Guid Id, IResult? Missing)> Find<TEntity>(
        ClaimsDb db,
        Expression<Func<TEntity, bool>> wanted,
        HttpContext http,
        CancellationToken cancellation,
        bool toChange = false
    )
        where TEntity : Entity
    {
        var found = await db.Set<TEntity>()
            .Seen(toChange || Caller.May(http, Scope.ReadDrafts))
            .Where(wanted)
            .Select(e => new { e.Id, e.RetractedAt })
            .SingleOrDefaultAsync(cancellation);
        return (
            found?.Id ?? default,
            await Missing<TEntity>(found?.Id, found?.RetractedAt, http, db, cancellation)
        );
    }

    private static async Task<IResult?> Missing<TEntity>(
        Guid? id,
        DateTimeOffset? retractedAt,
        HttpContext http,
        ClaimsDb db,
        CancellationToken cancellation
    )
        where TEntity : class, IVersioned
    {
        if (id is null)
            return new ProblemAnswer(
                ProblemKind.NotFound,
                "Nothing in the database has this address."
            );
        if (retractedAt is null)
            return null;
        return await Moved.Of<TEntity>(id.Value, http, db, cancellation)
            ?? (IResult)new ProblemAnswer(ProblemKind.Gone, "It was withdrawn from the database.");
    }
}
