using System.Text.Json.Nodes;
using JapanRussia.Api.Claims;
using JapanRussia.Claims;

namespace JapanRussia.Api.LinkedData;

/// <summary>How a claim came to the reader (PROV), and where it stands in the text (Web Annotation).</summary>
internal static class LinkedChain
{
    /// <summary>What each intermediary wrote or said, from the reader's side; the last one quotes the claim itself.</summary>
    internal static IEnumerable<JsonNode> Hops(
        string address,
        ClaimResponse claim,
        LinkedSources sources
    )
    {
        foreach (var (i, hop) in claim.Via.Index())
        {
            var quoted = i + 1 < claim.Via.Count ? Address(claim.Via[i + 1]) : address;
            // what the nearest one wrote is the article at hand, or the comment
            var piece =
                hop.Article is { } slug ? sources.Article(slug)
                : i == 0 ? sources.Appearance(claim)
                : null;
            yield return Node.Of(
                Address(hop),
                ["prov:Entity"],
                ("dcterms:isPartOf", piece is null ? null : Reference(piece)),
                ("prov:wasAttributedTo", LinkedSources.ActorAddress(hop.Actor.Slug)),
                (
                    "prov:qualifiedAttribution",
                    Attribution(sources.Actor(hop.Actor.Slug), hop.Stance)
                ),
                ("prov:wasQuotedFrom", quoted),
                (
                    "prov:qualifiedQuotation",
                    Node.Of(
                        null,
                        ["prov:Quotation"],
                        ("prov:entity", quoted),
                        ("rdfs:comment", hop.Cue)
                    )
                )
            );
            if (hop.Article is { } own && own != claim.Article.Slug && own != First(claim))
                yield return piece!;
        }

        string Address(HopResponse hop) => $"{address}#via-{hop.Position}";
    }

    /// <summary>Slug of the earliest piece on the way that is known; null where none is but the article at hand.</summary>
    internal static string? First(ClaimResponse claim) =>
        claim.Via.LastOrDefault(h => h.Article is not null)?.Article;

    /// <summary>Whose it is, and in what role: that is the stance.</summary>
    internal static JsonObject Attribution(JsonNode agent, Stance stance) =>
        Node.Of(null, ["prov:Attribution"], ("prov:agent", agent), ("prov:hadRole", Role(stance)));

    /// <summary>One annotation for each span: offsets in code points, and the hash of the words.</summary>
    internal static IEnumerable<JsonNode> Annotations(
        string address,
        ClaimResponse claim,
        LinkedSources sources
    ) =>
        claim
            .Evidence.Index()
            .Select(e =>
                Node.Of(
                    $"{address}#evidence-{e.Index + 1}",
                    ["oa:Annotation"],
                    ("oa:motivatedBy", "oa:identifying"),
                    ("dcterms:type", Node.Address("evidence_roles", e.Item.Role)),
                    ("oa:hasBody", address),
                    ("oa:hasTarget", Target(e.Item, $"/v1/articles/{claim.Article.Slug}"))
                )
            );

    private static JsonObject Target(EvidenceResponse span, string article) =>
        Node.Of(
            null,
            ["oa:SpecificResource"],
            ("rdfs:label", span.Paragraph is { } paragraph ? $"Paragraph {paragraph}" : null),
            ("oa:hasSource", article),
            (
                "oa:hasSelector",
                Node.Of(
                    null,
                    ["oa:TextPositionSelector"],
                    ("oa:start", span.Start),
                    ("oa:end", span.End)
                )
            ),
            (
                "spdx:checksum",
                Node.Of(
                    null,
                    ["spdx:Checksum"],
                    ("spdx:algorithm", "spdx:checksumAlgorithm_sha256"),
                    ("spdx:checksumValue", span.Sha256)
                )
            )
        );

    private static JsonObject Role(Stance stance) =>
        Node.Of(Node.Address("stances", stance), ["prov:Role"]);

    private static string Reference(JsonObject node) => node["@id"]!.GetValue<string>();
}
