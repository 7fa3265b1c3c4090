using JapanRussia.Rest.Problems;

namespace JapanRussia.Rest.Lists;

/// <summary>What a table can be asked: less than a page of JSON.</summary>
public static class TableOptions
{
    /// <summary>A fault for each option of the request that goes with JSON only.</summary>
    public static List<(ProblemKind, Fault)> FindJsonOnly(ListRequest request) =>
        [
            .. request
                .Given.Where(o => ListOptions.Find(o.Name) is { JsonOnly: true })
                .Select(o =>
                    o.MakeFault(
                        ProblemKind.InvalidParameter,
                        $"'{o.Name}' goes with JSON; a table holds every row, of one kind"
                    )
                ),
            .. request
                .Given.Where(o => o.Name == "sort" && request.ByRelevance)
                .Select(o =>
                    o.MakeFault(
                        ProblemKind.InvalidParameter,
                        "By relevance come the best rows only; a table holds every row"
                    )
                ),
        ];
}
