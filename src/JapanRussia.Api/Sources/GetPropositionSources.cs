using JapanRussia.Propositions;
using JapanRussia.Rest.Items;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Representations;
using JapanRussia.Rest.Tags;

namespace JapanRussia.Api.Sources;

internal static class GetPropositionSources
{
    internal static readonly Parameters Parameters = new(
        ListOptions.AsOf,
        ListOptions.Bom,
        ListOptions.CsvEscape
    );

    /// <summary>On how many independent sources a proposition rests, beside the number of articles, and why.</summary>
    /// <remarks>
    /// Articles that go back to one mouth, or through one agency, count as one source; a comment that repeats its article
    /// counts as none. Each source says by which rules. As a table: one row a source.
    /// </remarks>
    /// <param name="slug" example="territorial-dispute-exists">The proposition's slug.</param>
    internal static async Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        var (read, problem) = await BeginRead.Begin(http, Parameters, MediaTypes.OfLists);
        if (problem is not null)
            return problem;
        var (request, representation, db) = (read!.Request, read.Form, read.Db);
        var (id, missing) = await AnswerItem.FindId<Proposition>(read, p => p.Slug == slug, http);
        if (missing is not null)
            return missing;
        var dataset = (await read.Database.ReadState(db, cancellation)).Version;
        if (EntityTags.SetTagAndCheckNotModified(http, dataset, representation))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var sources = await ReadSources.Of(id, db, cancellation);
        if (representation == Representation.Json)
            return new JsonAnswer<SourcesResponse>(sources);
        return new StreamedRows<SourceResponse>(
            sources.Stances.SelectMany(s => s.Sources).ToAsyncEnumerable(),
            representation,
            SourceColumns.All,
            request,
            "sources"
        );
    }
}
