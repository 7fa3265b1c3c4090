using System.Text.Json.Nodes;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Reviews;
using JapanRussia.Claims;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.LinkedData;

/// <summary>A claim as JSON-LD: schema.org for what it is, PROV for its chain, Web Annotation for its places in the text.</summary>
internal static class LinkedClaim
{
    internal const string License = "https://creativecommons.org/licenses/by/4.0/";

    internal static async Task<JsonNode> Describe(
        DbContext db,
        ClaimResponse claim,
        string prefix,
        CancellationToken cancellation
    )
    {
        var sources = await LinkedSources.Of(db, claim, cancellation);
        var reviews = await ReviewClaims.Of([claim.Id], db, cancellation);
        var address = claim.Links.Self.Path;
        return LinkedContext.Under(
            prefix,
            LinkedContext.Document([
                Claim(address, claim, reviews[claim.Id], sources),
                .. LinkedChain.Hops(address, claim, sources),
                .. LinkedChain.Annotations(address, claim, sources),
            ])
        );
    }

    private static JsonObject Claim(
        string address,
        ClaimResponse claim,
        IEnumerable<ReviewResponse> reviews,
        LinkedSources sources
    )
    {
        var authors = claim.JointClaimants.Prepend(claim.Claimant).Select(a => a.Slug).ToList();
        return Node.Of(
            address,
            ["Claim", "prov:Entity"],
            ("identifier", $"urn:uuid:{claim.Id}"),
            ("name", claim.Key),
            ("text", Text(claim)),
            ("author", Node.List(authors.Select(sources.Actor))),
            ("appearance", sources.Appearance(claim)),
            (
                "firstAppearance",
                LinkedChain.First(claim) is { } first ? sources.Article(first) : null
            ),
            ("mainEntity", Proposition(claim)),
            ("about", Node.List(claim.Topics.Select(Topic))),
            ("keywords", Node.List(Terms(claim))),
            ("mentions", Node.List(claim.Figures.Select(Figure))),
            (
                "hasPart",
                claim.Quote is { } quote ? Node.Of(null, ["Quotation"], ("text", quote)) : null
            ),
            ("review", Node.List(reviews.Select(r => LinkedReview.Review(r, claim)))),
            ("dateCreated", claim.SaidOn?.Reduced()),
            ("dcterms:created", claim.SaidOn?.Text),
            ("temporalCoverage", claim.About?.Unmarked()),
            ("dcterms:temporal", claim.About?.Text),
            ("rdfs:comment", claim.Note),
            ("prov:wasAttributedTo", Node.Texts(authors.Select(LinkedSources.ActorAddress))),
            (
                "prov:qualifiedAttribution",
                Node.List(
                    authors.Select(a =>
                        LinkedChain.Attribution(LinkedSources.ActorAddress(a), claim.Stance)
                    )
                )
            ),
            ("sdDatePublished", $"{claim.UpdatedAt:yyyy-MM-dd}"),
            ("sdLicense", License)
        );
    }

    /// <summary>
    /// What the claimant holds. Software that knows schema.org alone takes this text for what the author asserts: whatever
    /// is not plain assent must say so in words.
    /// </summary>
    internal static string Text(ClaimResponse claim)
    {
        var hedge = claim.Certainty is Certainty.Probable or Certainty.Possible
            ? $", as {Words.Of(claim.Certainty)}"
            : "";
        var condition = claim.Condition is { } on ? $", on a condition ({on})" : "";
        return claim.Stance is Stance.Supports && hedge.Length + condition.Length == 0
            ? claim.Proposition.Text
            : $"{Held(claim.Stance)}{hedge}{condition}: {claim.Proposition.Text}";
    }

    private static string Held(Stance stance) =>
        stance switch
        {
            Stance.Supports => "Supported",
            Stance.Denies => "Denied",
            Stance.Questions => "Questioned",
            _ => "Passed on without commitment",
        };

    private static JsonObject Proposition(ClaimResponse claim) =>
        Node.Of(
            $"/v1/propositions/{claim.Proposition.Slug}",
            ["Statement"],
            ("text", claim.Proposition.Text),
            ("additionalType", Node.Address("proposition_kinds", claim.Proposition.Kind))
        );

    private static JsonObject Topic(Topics.TopicRef topic) =>
        Node.Of(
            $"/v1/topics/{topic.Slug}",
            ["DefinedTerm", "skos:Concept"],
            ("name", topic.Name),
            ("inDefinedTermSet", "/v1/topics")
        );

    private static IEnumerable<JsonNode> Terms(ClaimResponse claim)
    {
        yield return Node.Term("stances", claim.Stance);
        yield return Node.Term("certainties", claim.Certainty);
        yield return Node.Term("attributions", claim.Attribution);
        if (claim.Act is { } act)
            yield return Node.Term("acts", act);
    }

    private static JsonObject Figure(FigureResponse figure) =>
        Node.Of(
            null,
            ["PropertyValue"],
            ("propertyID", $"/v1/measures/{figure.Measure}"),
            ("name", figure.Name),
            ("value", figure.Date is { } date ? date.Text : Node.Decimal(figure.Value)),
            ("minValue", Node.Decimal(figure.Lower)),
            ("maxValue", Node.Decimal(figure.Upper)),
            ("unitText", figure.Unit),
            ("additionalType", Node.Address("qualifiers", figure.Qualifier))
        );
}
