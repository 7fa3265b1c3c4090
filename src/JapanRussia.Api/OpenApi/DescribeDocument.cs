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
        ("Disagreements", "Claims that pull apart, found when asked for."),
        ("Matrices", "Claims counted by stance in rows and columns."),
        ("Vocabularies", "What the terms mean."),
        ("Exports", "Dated snapshots of all published data, as CSV and NDJSON."),
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
