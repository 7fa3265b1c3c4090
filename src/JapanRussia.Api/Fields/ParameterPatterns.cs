using System.Text.RegularExpressions;
using JapanRussia.Values.Text;

namespace JapanRussia.Api.Fields;

internal static partial class ParameterPatterns
{
    [GeneratedRegex(NamedEntity.SlugPattern, RegexOptions.NonBacktracking)]
    internal static partial Regex Slug { get; }

    [GeneratedRegex("^[A-Z]{2}$", RegexOptions.NonBacktracking)]
    internal static partial Regex Country { get; }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.NonBacktracking)]
    internal static partial Regex Language { get; }

    [GeneratedRegex("^[a-z0-9-]+(/[a-z0-9-]+)?$", RegexOptions.NonBacktracking)]
    internal static partial Regex Key { get; }

    /// <summary>An editor's name for good; a comma divides several.</summary>
    [GeneratedRegex("^[!-+.-~-]+$", RegexOptions.NonBacktracking)]
    internal static partial Regex Subject { get; }

    [GeneratedRegex("^[A-Za-z ]{1,50}$", RegexOptions.NonBacktracking)]
    internal static partial Regex Unit { get; }

    [GeneratedRegex("^Q[1-9][0-9]{0,18}$", RegexOptions.NonBacktracking)]
    internal static partial Regex WikidataId { get; }

    [GeneratedRegex("^[a-z0-9-]{1,100}$", RegexOptions.NonBacktracking)]
    internal static partial Regex SectionKey { get; }

    [GeneratedRegex(SpanHash.Pattern, RegexOptions.NonBacktracking)]
    internal static partial Regex Sha256 { get; }

    [GeneratedRegex("^[0-9]+(-[0-9]+)?(,[0-9]+(-[0-9]+)?)*$", RegexOptions.NonBacktracking)]
    internal static partial Regex Paragraphs { get; }
}
