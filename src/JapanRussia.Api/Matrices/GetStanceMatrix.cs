using JapanRussia.Api.Claims;
using JapanRussia.Claims;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Representations;
using JapanRussia.Rest.Tags;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Matrices;

internal static class GetStanceMatrix
{
    private const int MostRows = 10_000;
    private const int MostColumns = 1_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly Dictionary<string, IThings<Claim>> Axes = new()
    {
        ["actor"] = ClaimDimensions.Claimant,
        ["topic"] = ClaimDimensions.Topic,
        ["proposition"] = ClaimDimensions.Proposition,
        ["article"] = ClaimDimensions.Article,
        ["outlet"] = ClaimDimensions.Outlet,
    };

    internal static readonly Parameters Parameters = new(
        ListOptions.AsOf,
        MatrixOptions.Rows,
        MatrixOptions.Columns,
        ListOptions.Limit,
        MatrixOptions.ColumnsLimit,
        ListOptions.Bom,
        ListOptions.CsvEscape
    )
    {
        Noun = "stance-matrix",
        Fields = ClaimListing.Listing.Fields,
        Facets = [.. Axes.Keys],
        Page = typeof(StanceMatrix),
    };

    /// <summary>Who stands how to what: claims under any filter, counted by stance in rows and columns.</summary>
    /// <remarks>
    /// The filters are those of `/v1/claims`. Each cell links to the claims that it counts. JSON shows the rows and columns with
    /// most claims, `limit` and `columns_limit` of them; a table has all unless these ask for a part. A claim that has no such
    /// thing, as one of an article without an outlet, stands in no cell.
    /// </remarks>
    internal static async Task<IResult> Handle(HttpContext http, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(Patience);
        try
        {
            return await Draw(http, deadline.Token);
        }
        // its statements are several, and have no longer together than any other request
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ProblemAnswer(ProblemKind.TimedOut, ProblemKind.TimedOut.Title + ".");
        }
    }

    private static async Task<IResult> Draw(HttpContext http, CancellationToken cancellation)
    {
        var (read, problem) = await BeginRead.Begin(http, Parameters, MediaTypes.OfLists);
        if (problem is not null)
            return problem;
        var (request, representation, db) = (read!.Request, read.Form, read.Db);
        var (rowsAre, columnsAre) = (request.One("rows")!, request.One("columns")!);
        if (rowsAre == columnsAre)
            return ProblemAnswer.Combine([
                request
                    .Option("columns")!
                    .MakeFault(ProblemKind.InvalidParameter, "Rows and columns must differ"),
            ]);
        var dataset = (await read.Database.ReadState(db, cancellation)).Version;
        var (filters, unknown) = await Filters<Claim>.Resolve(
            ClaimListing.Listing.Fields,
            new(db, read.Database, request, false, cancellation)
        );
        if (unknown is not null)
            return unknown;
        if (EntityTags.SetTagAndCheckNotModified(http, dataset, representation))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var claims = filters.Apply(ClaimListing.Listing.Rows(db));
        // a table is whole unless it was asked for in part
        var whole = representation != Representation.Json;
        var rows = await AxisOf(
            rowsAre,
            request.Number("limit") ?? (whole ? MostRows : ListRequest.DefaultLimit)
        );
        var columns = await AxisOf(
            columnsAre,
            request.Number("columns_limit") ?? (whole ? MostColumns : 20)
        );
        if (whole && TooLarge(request, rows, columns) is { } large)
            return large;
        var crossed = await CrossClaims.Of(claims, rows, columns, cancellation);
        var shown = MatrixRows.Of(rows, columns, crossed, http.Request);
        if (representation != Representation.Json)
            return new StreamedRows<MatrixRow>(
                shown.ToAsyncEnumerable(),
                representation,
                MatrixRows.Columns(rowsAre, columns),
                request,
                Parameters.Noun
            );
        return new JsonAnswer<StanceMatrix>(
            new(
                rowsAre,
                columnsAre,
                [
                    .. columns.Things.Select(c => new MatrixColumn(
                        c.Thing.Slug,
                        c.Thing.Name,
                        c.Claims
                    )),
                ],
                columns.More,
                shown,
                rows.More,
                new(
                    Links.LinkForm(http.Request, ""),
                    Links.LinkForm(http.Request, ".csv"),
                    Links.LinkForm(http.Request, ".ndjson")
                ),
                new(dataset, Links.License, http.TraceIdentifier)
            )
        );

        async Task<Axis> AxisOf(string name, int most)
        {
            var by = Axes[name];
            // a claim that a filter keeps for one claimant has others too: they are no rows of this query
            var asked = request
                .Where.OfType<Clause.Has>()
                .FirstOrDefault(h => h.Given.Name == by.Name);
            var among = asked is null
                ? null
                : await by.Within(db, asked.Given.Values).ToListAsync(cancellation);
            return await Axis.Of(by, claims, among, most, db, cancellation);
        }
    }

    private static ProblemAnswer? TooLarge(ListRequest request, Axis rows, Axis columns) =>
        rows.More && request.Option("limit") is null
        || columns.More && request.Option("columns_limit") is null
            ? ProblemAnswer.Combine([
                new Given("columns", []).MakeFault(
                    ProblemKind.InvalidParameter,
                    $"The table would have more than {MostRows} rows or {MostColumns} columns: narrow it, or ask for a part with 'limit' and 'columns_limit'"
                ),
            ])
            : null;
}
