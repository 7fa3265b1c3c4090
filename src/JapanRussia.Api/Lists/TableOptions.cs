using JapanRussia.Api.Http;

namespace JapanRussia.Api.Lists;

/// <summary>What a table can be asked: less than a page of JSON.</summary>
internal static class TableOptions
{
    /// <summary>A fault for each option of the request that goes with JSON only.</summary>
    internal static List<(ProblemKind, Fault)> FindJsonOnly(ListRequest request) =>
        [
            .. request
                .Given.Where(o => ListOptions.Named(o.Name) is { JsonOnly: true })
                .Select(o =>
                    o.Fault(
                        ProblemKind.InvalidParameter,
                        $"'{o.Name}' goes with JSON; a table holds every row, of one kind"
                    )
                ),
            .. request
                .Given.Where(o => o.Name == "sort" && request.ByRelevance)
                .Select(o =>
                    o.Fault(
                        ProblemKind.InvalidParameter,
                        "By relevance come the best rows only; a table holds every row"
                    )
                ),
        ];
}
