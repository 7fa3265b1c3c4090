using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace JapanRussia.Api.OpenApi;

/// <summary>Says what each group of operations is about.</summary>
internal sealed class DescribeDocument : IDocumentFilter
{
    private static readonly (string Tag, string About)[] Tags =
    [
        ("Claims", "Who asserts what, in which source, with what stance."),
        ("Articles", "The texts that hold claims."),
        ("Texts", "The articles' own words, where they are attached and may be shown."),
        ("Locators", "Whether a span still stands where it stood."),
        ("Reanchorings", "Proposals to give articles other texts, with the places of all spans."),
        ("Actors", "Whoever asserts something or passes it on."),
        ("Outlets", "Who publishes articles."),
        ("Topics", "What propositions are about, as a tree."),
        ("Propositions", "What is claimed, apart from who claims it."),
        ("Positions", "How an actor stands to a proposition, over all their claims and over time."),
        (
            "Sources",
            "To how many independent sources the claims on a proposition go back, and why."
        ),
        (
            "Coverages",
            "What an article does with each proposition, also with those that it leaves out."
        ),
        ("Measures", "Quantities and dates that sources give figures for."),
        ("Figures", "The numbers and dates that claims give, as a table of their own."),
        ("Relations", "What curators tied, as a table of its own."),
        ("Reviews", "Verdicts on claims by others than the claimants, such as fact-checks."),
        ("Drafts", "What waits to be published or turned down."),
        ("Disagreements", "Claims that pull apart, found when asked for."),
        ("Matrices", "Claims counted by stance in rows and columns."),
        ("Vocabularies", "What the terms mean."),
        (
            "History",
            "What was changed, by whom, when and why; what things were; the feed of changes."
        ),
        ("Exports", "Dated snapshots of all published data, as CSV and NDJSON."),
        ("Keys", "Who may change what: keys of programs, for callers with the scope admin."),
        ("Webhooks", "Addresses that are told of changes, and what became of each message."),
        ("Imports", "Claims that come in files, many at once."),
        ("Service", "Where everything is."),
    ];

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Servers =
        [
            new()
            {
                Url = "/",
                Description = "The server that gives this document, be it local or in production.",
                Extensions = new Dictionary<string, IOpenApiExtension>
                {
                    ["x-internal"] = new JsonNodeExtension(false),
                },
            },
        ];
        swaggerDoc.Tags = Tags.Select(t => new OpenApiTag { Name = t.Tag, Description = t.About })
            .ToHashSet();
    }
}
