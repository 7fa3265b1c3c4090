using JapanRussia.Rest.Lists;

namespace JapanRussia.Api.Matrices;

/// <summary>What a matrix can be asked besides filters.</summary>
internal static class MatrixOptions
{
    internal static readonly ListOption Rows = new("rows", "What each row stands for.")
    {
        Required = true,
        Allowed = l => l.Facets,
        TermsName = _ => "MatrixDimension",
    };

    internal static readonly ListOption Columns = new(
        "columns",
        "What each column stands for; not the same as the rows."
    )
    {
        Required = true,
        Allowed = l => l.Facets,
        TermsName = _ => "MatrixDimension",
    };

    internal static readonly ListOption ColumnsLimit = new(
        "columns_limit",
        "How many columns there are at most: those with most claims."
    )
    {
        Most = 100,
        Default = "20",
    };
}
