using System.Text.Json.Nodes;
using JapanRussia.Seeding;

namespace JapanRussia.Tests.Seeding;

public sealed class ReviewSeedsTests
{
    [Fact]
    public void Objects_to_what_nothing_uses()
    {
        using var seeds = new SeedFolder();
        seeds.Outlets["outlets"]!
            .AsArray()
            .Add(JsonNode.Parse("""{"slug":"idle-post","name":"Idle Post","kind":"blog"}"""));
        seeds.Actors["actors"]!
            .AsArray()
            .Add(
                JsonNode.Parse(
                    """{"slug":"idle-actor","name":"Idle","kind":"person","naming":"named"}"""
                )
            );
        seeds.Topics["topics"]!
            .AsArray()
            .Add(JsonNode.Parse("""{"slug":"idle-topic","name":"Idle","scope":"Idle."}"""));
        seeds.Measures["measures"]!
            .AsArray()
            .Add(
                JsonNode.Parse(
                    """{"slug":"idle-measure","name":"Idle","kind":"amount","unit":"day","definition":"Idle."}"""
                )
            );
        Propose(seeds, "idle-proposition", "Nobody has said this so far.");
        seeds.Write();

        var objections = Objections(seeds);

        foreach (
            var idle in new[]
            {
                "outlet 'idle-post'",
                "actor 'idle-actor'",
                "topic 'idle-topic'",
                "measure 'idle-measure'",
                "proposition 'idle-proposition'",
            }
        )
            Assert.Contains($"nothing uses the {idle}", objections);
        Assert.Equal(5, objections.Count);
        Assert.NotNull(ReadSeeds.From(seeds.Path).Set);
    }

    [Theory]
    [InlineData("The bridge does not open in May.", "not")]
    [InlineData("No bridge opens in May.", "no")]
    [InlineData("The bridge can never open in May.", "never")]
    public void Objects_to_a_denial_of_a_negation(string text, string negation)
    {
        using var seeds = new SeedFolder();
        seeds.Article["propositions"]![0]!["text"] = text;
        seeds.Write();

        Assert.Equal(
            [$"denies a proposition that itself says '{negation}': word it positively"],
            Objections(seeds)
        );
    }

    [Fact]
    public void Objects_to_twins_until_they_are_tied()
    {
        using var seeds = new SeedFolder();
        Propose(seeds, "the-bridge-opens-in-may", "The bridge opens in early May.");
        seeds.Claim(1)["proposition"] = "the-bridge-opens-in-may";
        seeds.Write();
        Assert.Contains("reads much like 'bridge-opens-in-may'", Assert.Single(Objections(seeds)));

        seeds.Relations["propositions"]!
            .AsArray()
            .Add(
                JsonNode.Parse(
                    """{"key":"p001","from":"the-bridge-opens-in-may","to":"bridge-opens-in-may","kind":"refines","strength":"soft","basis":"date","why":"Early May is in May."}"""
                )
            );
        seeds.Write();
        Assert.Empty(Objections(seeds));
    }

    [Fact]
    public void Objects_to_eight_words_in_a_row_of_a_text_but_not_to_a_cue()
    {
        using var seeds = new SeedFolder();
        seeds.Claim(0)["note"] = "It says: the bridge opens in May, says the mayor!";
        seeds.Claim(0)["cue"] = "The bridge opens in May, says the mayor";
        seeds.Write();

        var problem = Assert.Single(ReadSeeds.Critically(seeds.Path, seeds.Texts).Problems);

        Assert.Equal(
            "8 words in a row of bridge-opens: 'the bridge opens in may says the mayor'",
            problem.Reason
        );
        Assert.Equal(seeds.LineOf("articles/bridge-opens.json", "It says"), problem.Line);
    }

    private static void Propose(SeedFolder seeds, string slug, string text) =>
        seeds.Article["propositions"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["slug"] = slug,
                    ["text"] = text,
                    ["kind"] = "fact",
                    ["checkable"] = true,
                    ["topics"] = new JsonArray("bridge"),
                }
            );

    private static List<string> Objections(SeedFolder seeds) =>
        [.. ReadSeeds.Critically(seeds.Path, null).Problems.Select(p => p.Reason)];
}
