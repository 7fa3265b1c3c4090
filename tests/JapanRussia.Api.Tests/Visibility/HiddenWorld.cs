using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Writes;
using JapanRussia.Values.Text;

namespace JapanRussia.Api.Tests.Visibility;

/// <summary>
/// One hidden thing of every sort, with one word in all their slugs and texts, tied to each other and to things that readers
/// see, and a draft that names them.
/// </summary>
internal sealed class HiddenWorld(string word)
{
    internal string Word => word;
    internal string Outlet => $"{word}-outlet";
    internal string Institute => $"{word}-institute";
    internal string Author => $"{word}-author";
    internal string Above => $"{word}-above";
    internal string Topic => $"{word}-topic";
    internal string Measure => $"{word}-measure";
    internal string Article => $"{word}-article";
    internal string Proposition => $"{word}-proposition";
    internal string Key => $"{word}-article/001";

    /// <summary>Every slug with the collection that it is in.</summary>
    internal IReadOnlyList<(string Collection, string Slug)> Named =>
        [
            ("outlets", Outlet),
            ("actors", Institute),
            ("actors", Author),
            ("topics", Above),
            ("topics", Topic),
            ("measures", Measure),
            ("articles", Article),
            ("propositions", Proposition),
        ];

    /// <summary>The draft that names all of them, directly or not.</summary>
    internal Written Claim { get; private set; } = null!;

    /// <summary>A review of a published claim, a draft.</summary>
    internal Written Review { get; private set; } = null!;

    /// <summary>Ties that were suggested: between propositions that readers see, between claims that they see, and of the hidden proposition.</summary>
    internal IReadOnlyList<Written> Ties { get; private set; } = [];

    internal static async Task<HiddenWorld> Recorded(string word, Api api)
    {
        var world = new HiddenWorld(word);
        await world.Record(await api.As("recorder of the hidden", Scope.Write), api);
        return world;
    }

    private async Task Record(HttpClient writer, Api api)
    {
        var text = $"{word} it is.";
        await Make(
            "outlets",
            $$"""{"slug":"{{Outlet}}","name":"{{word}}","kind":"blog","homepage":"https://{{word}}.example"}"""
        );
        await Make(
            "actors",
            $$"""{"slug":"{{Institute}}","name":"{{word}}","kind":"organisation","naming":"named","description":"{{text}}"}"""
        );
        await Make(
            "actors",
            $$"""
            {"slug":"{{Author}}","name":"{{word}}","kind":"person","naming":"named","aliases":[{"name":"{{word}} too"}],
            "roles":[{"title":"{{word}}","organisation":"{{Institute}}"},{"title":"{{word}}","organisation":"japan"}]}
            """
        );
        await Make(
            "topics",
            $$"""{"slug":"{{Above}}","name":"{{word}}","scope":"{{text}}","parent":"economic-cooperation","aliases":[{"name":"{{word}} above"}]}"""
        );
        await Make("topics", $$"""{"slug":"{{Topic}}","name":"{{word}}","parent":"{{Above}}"}""");
        await Make(
            "measures",
            $$"""{"slug":"{{Measure}}","name":"{{word}}","kind":"amount","unit":"{{word}}","definition":"{{text}}"}"""
        );
        await Make(
            "articles",
            $$"""
            {"slug":"{{Article}}","title":"{{text}}","title_basis":"stated","outlet":"{{Outlet}}","first_published_by":"the-diplomat",
            "authors":[{"actor":"{{Author}}","basis":"stated","affiliation":"{{word}}"},{"actor":"jeremy-maxie","basis":"stated"}],
            "published_on":"2016-12","language":"en","dateline":"{{word}}","url":"https://{{word}}.example/1","held":true,"note":"{{text}}",
            "text":{"sha256":"{{SpanHash.Of(word)}}","characters":1000},
            "sections":[{"key":"body","kind":"body"},{"key":"comment","kind":"comment","author":"{{Institute}}","label":"{{word}}"}]}
            """
        );
        await Make(
            "propositions",
            $$"""{"slug":"{{Proposition}}","text":"{{text}}","kind":"fact","checkable":true,"topics":["{{Topic}}","summits"]}"""
        );
        Claim = await Make(
            "claims",
            $$"""
            {"key":"{{Key}}","article":"{{Article}}","section":"body","claimant":"{{Institute}}","via":[{"actor":"{{Author}}","cue":"{{word}}","stance":"reports"}],
            "proposition":"{{Proposition}}","stance":"supports","certainty":"certain","attribution":"indirect","act":"speech","cue":"{{word}}",
            "condition":"{{text}}","note":"{{text}}","figures":[{"measure":"{{Measure}}","qualifier":"exact","value":3}],
            "evidence":[{"role":"content","paragraph":1,"start":0,"end":10,"sha256":"{{SpanHash.Of(
                "words"
            )}}"}]}
            """
        );
        var claims = await api.Keys("/v1/claims?article=maxie-elusive-bargain&limit=3");
        Review = await Make(
            "reviews",
            $$"""{"key":"{{word}}-review","claim":"{{claims[0]}}","outlet":"{{Outlet}}","rating":"mixed","original_rating":"{{word}}","url":"https://{{word}}.example/2","summary":"{{text}}"}"""
        );
        var (one, other) = ("territorial-dispute-exists", "japan-and-russia-draw-closer");
        Ties =
        [
            await Tie("propositions", one, other),
            await Tie("propositions", one, Proposition),
            await Tie("claims", claims[1], claims[2]),
        ];

        Task<Written> Tie(string between, string from, string to) =>
            Make(
                "relations",
                $$"""{"between":"{{between}}","from":"{{from}}","to":"{{to}}","kind":"responds_to","strength":"soft","basis":"content","why":"{{text}}"}"""
            );

        async Task<Written> Make(string collection, string form)
        {
            var made = await writer.Makes($"/v1/{collection}", JsonNode.Parse(form)!);
            Assert.True(made.Status == HttpStatusCode.Created, made.Body.ToJsonString());
            return made;
        }
    }
}
