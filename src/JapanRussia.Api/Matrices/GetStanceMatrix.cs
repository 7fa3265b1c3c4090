using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Claims;
using JapanRussia.Storage;
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
        AsOf.Parameter,
        "rows",
        "columns",
        "limit",
        "columns_limit",
        "bom",
        "csv_escape"
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
    internal static async Task<IResult> Handle(
        HttpContext http,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(Patience);
        try
        {
            return await Draw(http, db, deadline.Token);
        }
        // its statements are several, and have no longer together than any other request
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ProblemAnswer(ProblemKind.TimedOut, ProblemKind.TimedOut.Title + ".");
        }
    }

    private static async Task<IResult> Draw(
        HttpContext http,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var request = ListRequest.Of(http.Request, Parameters);
        if (Parameters.Validator.Problem(request) is { } problem)
            return problem;
        request = request with { MaySeeDrafts = Caller.May(http, Scope.ReadDrafts) };
        var (rowsAre, columnsAre) = (request.One("rows")!, request.One("columns")!);
        if (rowsAre == columnsAre)
            return ProblemAnswer.Of([
                request
                    .Option("columns")!
                    .Fault(ProblemKind.InvalidParameter, "Rows and columns must differ"),
            ]);
        if (Representations.Chosen(http.Request) is not { } representation)
            return Representations.NotAcceptable();
        var dataset = await db.Datasets.Select(d => d.Version).SingleAsync(cancellation);
        var (filters, unknown) = await Filters<Claim>.Of(
            ClaimListing.Listing.Fields,
            request,
            db,
            cancellation
        );
        if (unknown is not null)
            return unknown;
        if (Caching.HasCurrent(http, dataset, representation))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var claims = filters.Keep(ClaimListing.Listing.Rows(db));
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
                ApiJson.Readable.MatrixRow,
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
                    Links.Form(http.Request, ""),
                    Links.Form(http.Request, ".csv"),
                    Links.Form(http.Request, ".ndjson")
                ),
                new(dataset, Links.License, http.TraceIdentifier)
            ),
            ApiJson.Readable.StanceMatrix
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
            ? ProblemAnswer.Of([
                new Given("columns", []).Fault(
                    ProblemKind.InvalidParameter,
                    $"The table would have more than {MostRows} rows or {MostColumns} columns: narrow it, or ask for a part with 'limit' and 'columns_limit'"
                ),
            ])
            : null;
}
