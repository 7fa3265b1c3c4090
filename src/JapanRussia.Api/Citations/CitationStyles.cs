using System.Text.Json.Nodes;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;

namespace JapanRussia.Api.Citations;

/// <summary>In what styles a citation is written.</summary>
internal static class CitationStyles
{
    internal const string CslJson = "application/vnd.citationstyles.csl+json";

    internal static readonly Parameters Parameters = new(AsOf.Parameter, "style");

    internal static readonly IReadOnlyList<string> Names =
    [
        "plain",
        "bibtex",
        "csl-json",
        "wikipedia",
    ];

    internal static readonly IReadOnlyList<string> MediaTypes =
    [
        "text/plain",
        "application/x-bibtex",
        CslJson,
    ];

    /// <summary>The style that is asked for by name, or else by the media type that is liked best; null where none is accepted.</summary>
    internal static string? Chosen(HttpRequest request, string? named) =>
        named
        ?? (
            ChooseMediaType.Of(request.Headers.Accept, MediaTypes) is { } mediaType
                ? Names[MediaTypes.Index().First(m => m.Item == mediaType).Index]
                : null
        );

    internal static IResult Write(Citation citation, string style) =>
        style switch
        {
            "bibtex" => Text(BibtexCitation.Of(citation), MediaTypes[1]),
            "csl-json" => new NodeAnswer(new JsonArray(CslCitation.Of(citation)), CslJson),
            "wikipedia" => Text(WikipediaCitation.Of(citation), MediaTypes[0]),
            _ => Text(PlainCitation.Of(citation), MediaTypes[0]),
        };

    private static IResult Text(string text, string mediaType) =>
        TypedResults.Text(text + "\n", $"{mediaType}; charset=utf-8");
}
