using System.Linq.Expressions;
using System.Text.Json.Nodes;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Representations;
using JapanRussia.Rest.Requests;
using JapanRussia.Rest.Tags;
using JapanRussia.Values.Identities;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Rest.Items;

/// <summary>For an item's route: how one row is written as JSON-LD.</summary>
/// <param name="Describe">Gets the row, and what stands before the addresses in the answer.</param>
public sealed record LinkedDataForm<TRow>(
    Func<DbContext, TRow, string, CancellationToken, Task<JsonNode>> Describe
);

/// <summary>One thing that was found.</summary>
/// <param name="Rows">It alone, in a list.</param>
/// <param name="DataVersion">The version of the data that was read.</param>
public sealed record FoundItem<TRow>(DbContext Db, List<TRow> Rows, long DataVersion);

/// <summary>Answers a request for one thing: the bare object, 304, 404, or 410 where it was withdrawn.</summary>
public static class AnswerItem
{
    public static async Task<IResult> Answer<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        Expression<Func<TEntity, bool>> wanted,
        HttpContext http
    )
        where TEntity : class, IVersioned
    {
        var linked = http.GetEndpoint()?.Metadata.GetMetadata<LinkedDataForm<TRow>>();
        var (read, problem) = await BeginRead.Begin(
            http,
            listing.Item,
            linked is null ? MediaTypes.OfJson : MediaTypes.OfLinkedData
        );
        if (problem is not null)
            return problem;
        return read!.Form == Representation.JsonLd
            ? await AnswerLinkedData(listing, wanted, linked!, read, http)
            : await AnswerFound(
                listing,
                wanted,
                read,
                "",
                async found =>
                {
                    await listing.AddAlwaysIncluded(found.Db, found.Rows, http.RequestAborted);
                    var only = read.Request.Only;
                    return new JsonAnswer<TRow>(
                        found.Rows[0],
                        only.Count == 0 ? null : node => JsonAnswer.Keep(node.AsObject(), only)
                    );
                },
                http
            );
    }

    private static async Task<IResult> AnswerLinkedData<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        Expression<Func<TEntity, bool>> wanted,
        LinkedDataForm<TRow> linked,
        BegunRead read,
        HttpContext http
    )
        where TEntity : class, IVersioned
    {
        if (read.Request.Only.Count > 0)
            return ProblemAnswer.Combine([
                read
                    .Request.Option("fields")!
                    .MakeFault(
                        ProblemKind.InvalidParameter,
                        "'fields' goes with JSON; JSON-LD is given whole"
                    ),
            ]);
        // in linked data an address is a name, which should be the same wherever it is read
        var prefix = http.RequestServices.GetRequiredService<OwnAddress>().Text ?? Link.Prefix;
        return await AnswerFound(
            listing,
            wanted,
            read,
            "jsonld",
            async found => new NodeAnswer(
                await linked.Describe(found.Db, found.Rows[0], prefix, http.RequestAborted),
                MediaTypes.JsonLd
            ),
            http,
            prefix
        );
    }

    /// <summary>Finds one thing and answers with something made of it; 304, 404 and 410 are the same whatever that is.</summary>
    /// <param name="form">Tells the answer from others of the same address, for its tag.</param>
    /// <param name="prefix">What stands before the addresses in it, where that is not <see cref="Link.Prefix"/>.</param>
    public static async Task<IResult> AnswerFound<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        Expression<Func<TEntity, bool>> wanted,
        BegunRead read,
        string form,
        Func<FoundItem<TRow>, Task<IResult>> answer,
        HttpContext http,
        string? prefix = null
    )
        where TEntity : class, IVersioned
    {
        await using var db = read.OpenRowReader();
        var found = await read
            .Database.Known<TEntity>(db, read.SeesHidden)
            .Where(wanted)
            .Select(e => new
            {
                e.Id,
                e.Version,
                e.RetractedAt,
            })
            .SingleOrDefaultAsync(http.RequestAborted);
        var missing = await FindMissing<TEntity>(found?.Id, found?.RetractedAt, read, db, http);
        if (missing is not null)
            return missing;
        var state = await read.Database.ReadState(db, http.RequestAborted);
        if (EntityTags.SetTagAndCheckNotModified(http, found!.Version, state.Version, form, prefix))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var rows = await listing.Fetch(
            db.Set<TEntity>(),
            [new("", found.Id)],
            db,
            http.RequestAborted
        );
        return await answer(new(db, rows, state.Version));
    }

    /// <summary>The id of one thing that the caller may know, or the answer where there is none to show.</summary>
    public static async Task<(Guid Id, IResult? Missing)> FindId<TEntity>(
        BegunRead read,
        Expression<Func<TEntity, bool>> wanted,
        HttpContext http
    )
        where TEntity : class, IVersioned
    {
        var found = await read
            .Database.Known<TEntity>(read.Db, read.SeesHidden)
            .Where(wanted)
            .Select(e => new { e.Id, e.RetractedAt })
            .SingleOrDefaultAsync(http.RequestAborted);
        return (
            found?.Id ?? default,
            await FindMissing<TEntity>(found?.Id, found?.RetractedAt, read, read.Db, http)
        );
    }

    private static async Task<IResult?> FindMissing<TEntity>(
        Guid? id,
        DateTimeOffset? retractedAt,
        BegunRead read,
        DbContext db,
        HttpContext http
    )
    {
        if (id is null)
            return new ProblemAnswer(
                ProblemKind.NotFound,
                "Nothing in the database has this address."
            );
        if (retractedAt is null)
            return null;
        return
            await read.Database.FindSuccessor<TEntity>(db, id.Value, http.RequestAborted)
                is { } successor
            ? new MovedAnswer(MovedAnswer.LocateSuccessor(http, successor))
            : new ProblemAnswer(ProblemKind.Gone, "It was withdrawn from the database.");
    }
}
