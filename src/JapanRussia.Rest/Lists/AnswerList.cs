using System.Linq.Expressions;
using JapanRussia.Rest.Data;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Representations;
using JapanRussia.Rest.Tags;
using JapanRussia.Values.Identities;

namespace JapanRussia.Rest.Lists;

/// <summary>
/// Answers a request for a list in four steps: parse it (<see cref="BeginRead"/>), resolve it to a query, read the page's keys
/// (<see cref="ReadPage"/>) or walk all rows (<see cref="WalkRows"/>), render them (<see cref="RenderPage"/>).
/// </summary>
public static class AnswerList
{
    /// <param name="within">A condition that the address adds to the filters.</param>
    public static Task<IResult> Answer<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        HttpContext http,
        Expression<Func<TEntity, bool>>? within = null
    )
        where TEntity : class, IIdentified =>
        Answer(listing, ListRequest.Parse(http.Request, listing), http, within);

    public static async Task<IResult> Answer<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        ListRequest request,
        HttpContext http,
        Expression<Func<TEntity, bool>>? within = null
    )
        where TEntity : class, IIdentified
    {
        var (read, problem) = await BeginRead.Begin(http, request, listing, MediaTypes.OfLists);
        return problem ?? await Answer(listing, read!, http, within);
    }

    public static async Task<IResult> Answer<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        BegunRead read,
        HttpContext http,
        Expression<Func<TEntity, bool>>? within = null
    )
        where TEntity : class, IIdentified
    {
        if (
            read.Form != Representation.Json
            && TableOptions.FindJsonOnly(read.Request) is { Count: > 0 } wrong
        )
            return ProblemAnswer.Combine(wrong);
        var scope = new ListScope<TEntity, TRow>(
            listing,
            SeeDraftsWhereAsked(listing, read.Request),
            within,
            read.Database
        );
        var cancellation = http.RequestAborted;
        var state = await read.Database.ReadState(read.Db, cancellation);
        var (query, unknown) = await scope.Resolve(
            read.Db,
            best: read.Form == Representation.Json,
            cancellation
        );
        if (unknown is not null)
            return unknown;
        var (after, foreign) = ReadCursor(scope.Request, query, state);
        // a wrong request gets its problem, whatever the client holds
        if (foreign is not null)
            return foreign;
        if (EntityTags.SetTagAndCheckNotModified(http, state.Version, read.Form))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        if (read.Form != Representation.Json)
            return StreamTable(scope, query, read, state, http);
        var page = await ReadPage.Read(scope, query, after, read.Db, cancellation);
        return await RenderPage.Render(scope, page, read, state, http);
    }

    // whoever asks for a status sees drafts among the rows, where they may
    private static ListRequest SeeDraftsWhereAsked<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        ListRequest request
    )
        where TEntity : class, IIdentified =>
        listing.ForEditors || request.MaySeeDrafts
            ? request with
            {
                MaySeeDrafts = true,
                SeesDrafts =
                    listing.Drafts is not null && request.Given.Any(g => g.Name == "status"),
            }
            : request;

    private static (Place? After, ProblemAnswer? Problem) ReadCursor<TEntity>(
        ListRequest request,
        ResolvedQuery<TEntity> query,
        DataState state
    )
        where TEntity : class, IIdentified
    {
        if (request.Cursor is not { } cursor)
            return (null, null);
        return
            Cursor.Read(cursor, request.Text, state.CursorKey) is { } place
            && query.Sort.CanReadKey(place.Key)
            ? (place, null)
            : (
                null,
                ProblemAnswer.Combine([
                    request
                        .Option("cursor")!
                        .MakeFault(
                            ProblemKind.InvalidCursor,
                            "This cursor belongs to another query"
                        ),
                ])
            );
    }

    private static StreamedRows<TRow> StreamTable<TEntity, TRow>(
        ListScope<TEntity, TRow> scope,
        ResolvedQuery<TEntity> query,
        BegunRead read,
        DataState state,
        HttpContext http
    )
        where TEntity : class, IIdentified =>
        new(
            WalkRows.Walk(
                scope,
                query,
                read.Db,
                BatchedReads.Begin(http, read, state.Version),
                http.RequestAborted
            ),
            read.Form,
            scope.Listing.Columns,
            scope.Request,
            scope.Listing.Noun
        );
}
