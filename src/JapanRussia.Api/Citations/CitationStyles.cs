using System.Text.Json.Nodes;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Representations;

namespace JapanRussia.Api.Citations;

/// <summary>In what styles a citation is written.</summary>
internal static class CitationStyles
{
    internal const string CslJson = "application/vnd.citationstyles.csl+json";

    internal static readonly IReadOnlyList<string> Names =
    [
        "plain",
        "bibtex",
        "csl-json",
        "wikipedia",
    ];

    internal static readonly IReadOnlyList<string> Offered =
    [
        "text/plain",
        "application/x-bibtex",
        CslJson,
    ];

    internal static readonly ListOption Style = new(
        "style",
        "In what style: text as in a list of references (`plain`, also without this parameter), BibTeX, CSL-JSON for reference managers, a template for Wikipedia."
    )
    {
        Allowed = _ => Names,
        TermsName = _ => "CitationStyle",
        Default = Names[0],
    };

    internal static readonly Parameters Parameters = new(ListOptions.AsOf, Style);

    /// <summary>The style that is asked for by name, or else by the media type that is liked best; null where none is accepted.</summary>
    internal static string? Choose(HttpRequest request, string? named) =>
        named
        ?? (
            ChooseMediaType.Choose(request.Headers.Accept, Offered) is { } mediaType
                ? Names[Offered.Index().First(m => m.Item == mediaType).Index]
                : null
        );

    internal static IResult Write(Citation citation, string style) =>
        style switch
        {
            "bibtex" => Text(BibtexCitation.Of(citation), Offered[1]),
            "csl-json" => new NodeAnswer(new JsonArray(CslCitation.Of(citation)), CslJson),
            "wikipedia" => Text(WikipediaCitation.Of(citation), Offered[0]),
            _ => Text(PlainCitation.Of(citation), Offered[0]),
        };

    private static IResult Text(string text, string mediaType) =>
        TypedResults.Text(text + "\n", $"{mediaType}; charset=utf-8");
}
