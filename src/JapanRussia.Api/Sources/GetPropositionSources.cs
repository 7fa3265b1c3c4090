using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Propositions;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Sources;

internal static class GetPropositionSources
{
    internal static readonly Parameters Parameters = new(AsOf.Parameter, "bom", "csv_escape");

    /// <summary>On how many independent sources a proposition rests, beside the number of articles, and why.</summary>
    /// <remarks>
    /// Articles that go back to one mouth, or through one agency, count as one source; a comment that repeats its article
    /// counts as none. Each source says by which rules. As a table: one row a source.
    /// </remarks>
    /// <param name="slug" example="territorial-dispute-exists">The proposition's slug.</param>
    internal static async Task<IResult> Handle(
        string slug,
        HttpContext http,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var request = ListRequest.Of(http.Request, Parameters);
        if (Parameters.Validator.Problem(request) is { } problem)
            return problem;
        if (Representations.Chosen(http.Request) is not { } representation)
            return Representations.NotAcceptable();
        var (id, missing) = await AnswerItem.Find<Proposition>(
            db,
            p => p.Slug == slug,
            http,
            cancellation
        );
        if (missing is not null)
            return missing;
        var dataset = await db.Datasets.Select(d => d.Version).SingleAsync(cancellation);
        if (Caching.HasCurrent(http, dataset, representation))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var sources = await ReadSources.Of(id, db, cancellation);
        if (representation == Representation.Json)
            return new JsonAnswer<SourcesResponse>(sources, ApiJson.Readable.SourcesResponse);
        return new StreamedRows<SourceResponse>(
            sources.Stances.SelectMany(s => s.Sources).ToAsyncEnumerable(),
            representation,
            ApiJson.Readable.SourceResponse,
            SourceColumns.All,
            request,
            "sources"
        );
    }
}
