using System.Text.Json.Nodes;
using JapanRussia.Values.Text;

namespace JapanRussia.Api.Tests.Writes;

/// <summary>Something with a slug, as one who writes it knows it.</summary>
/// <param name="Path">Where it is recorded.</param>
/// <param name="Rest">A form on the seeded data, but for its slug.</param>
/// <param name="Member">A member of text that can be changed.</param>
/// <param name="Reference">A member that names something, and a slug that is nearly that of something.</param>
/// <param name="Used">A seeded one that others point at.</param>
internal sealed record Noun(
    string Path,
    string Rest,
    string Member,
    (string Pointer, string Patch, string Meant)? Reference,
    string Used
)
{
    internal static readonly IReadOnlyList<Noun> All =
    [
        new(
            "outlets",
            """{"name":"Nemuro Shimbun","kind":"newspaper","country":"JP","homepage":"https://nemuro.example","wikidata_id":"Q1"}""",
            "name",
            null,
            "the-diplomat"
        ),
        new(
            "actors",
            """
            {"name":"Mayor of Nemuro","kind":"person","naming":"described","country":"JP","description":"The town's mayor.",
            "aliases":[{"name":"市長","language":"ja"},{"name":"the mayor"}],"roles":[{"title":"Mayor","organisation":"japan","during":"2012/2016~"}]}
            """,
            "description",
            (
                "/roles/0/organisation",
                """{"roles":[{"title":"x","organisation":"jappan"}]}""",
                "japan"
            ),
            "japan"
        ),
        new(
            "topics",
            """{"name":"Fishing quotas","scope":"How much may be caught.","parent":"economic-cooperation","aliases":[{"name":"catch limits","language":"en"}]}""",
            "scope",
            ("/parent", """{"parent":"sumits"}""", "summits"),
            "territorial-dispute"
        ),
        new(
            "measures",
            """{"name":"Crab quota","kind":"amount","unit":"tonne","definition":"How much crab may be caught."}""",
            "definition",
            null,
            "december-2016-summit-date"
        ),
        new(
            "articles",
            """
            {"title":"Crab quota in doubt","title_basis":"stated","outlet":"the-diplomat","outlet_basis":"inferred","first_published_by":"financial-times",
            "authors":[{"actor":"jeremy-maxie","basis":"stated","affiliation":"Nemuro"}],"published_on":"2016-12~","published_basis":"inferred","language":"en-GB",
            "dateline":"NEMURO","url":"https://nemuro.example/1","held":true,"note":"The date is that of the next issue.",
            "text":{"sha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","characters":3000,"verified_on":"2026-11-26"},
            "sections":[{"key":"body","kind":"body","paragraphs":"1-4,6"},{"key":"comment-1","kind":"comment","author":"dark-chocolate","label":"First"}]}
            """,
            "note",
            ("/outlet", """{"outlet":"the-diplomatt"}""", "the-diplomat"),
            "maxie-elusive-bargain"
        ),
        new(
            "propositions",
            """{"text":"The crab quota will rise.","kind":"forecast","checkable":true,"topics":["energy-cooperation","summits"]}""",
            "text",
            ("/topics/1", """{"topics":["summits","peace-treety"]}""", "peace-treaty"),
            "territorial-dispute-exists"
        ),
    ];

    internal static Noun Called(string path) => All.Single(n => n.Path == path);

    internal static TheoryData<string> Paths => [.. All.Select(n => n.Path)];

    internal string Address => $"/v1/{Path}";

    /// <summary>A form with a slug, and an article's text, that no other test has.</summary>
    internal JsonObject Form() => Form(Some.Slug($"new-{Path}"));

    internal JsonObject Form(string slug)
    {
        var form = JsonNode.Parse(Rest)!.AsObject();
        form["slug"] = slug;
        if (form["text"] is JsonObject text)
            text["sha256"] = SpanHash.Of(slug);
        return form;
    }
}
