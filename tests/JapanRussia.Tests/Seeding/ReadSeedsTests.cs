using System.Text.Json.Nodes;
using JapanRussia.Seeding;

namespace JapanRussia.Tests.Seeding;

public sealed class ReadSeedsTests
{
    [Fact]
    public void Reads_a_sound_folder_and_verifies_every_span_against_the_text()
    {
        using var seeds = new SeedFolder().Write();

        var reading = ReadSeeds.Critically(seeds.Path, seeds.Texts);

        Assert.Empty(reading.Problems);
        Assert.Equal(2, reading.Set!.Claims.Count);
        var text = Assert.Single(reading.Texts);
        Assert.Equal((2, 2), (text.Spans, text.Verified));
        Assert.EndsWith("some name.txt", text.File);
        Assert.Equal(["bridge", "bridge-opening"], reading.Set.Topics.Select(t => t.Slug));
    }

    public static TheoryData<string, string, string> Spoils =>
        new()
        {
            { "claimant", "\"nobody\"", "no actor is called 'nobody'" },
            { "claimant", "\"the-major\"", "did you mean 'the-mayor'?" },
            { "proposition", "\"bridge-opens\"", "no proposition is called 'bridge-opens'" },
            { "section", "\"boddy\"", "the article has no section 'boddy'; did you mean 'body'?" },
            { "stance", "\"denys\"", "is none of supports, denies, questions, reports" },
            { "said_on", "\"2020-13\"", "'2020-13' is not a partial date" },
            { "about", "\"May\"", "does not look like" },
            {
                "quote",
                "\"a b c d e f g h i j k l m\"",
                "A quote has 1 to 12 words, and at most 200 characters."
            },
            { "act", "\"talk\"", "is none of speech, belief, intention, conduct" },
            { "colour", "\"red\"", "unknown member" },
            { "joint_claimants", "[\"the-mayor\"]", "An actor stands once" },
            {
                "figures",
                "[{\"measure\":\"opening-date\",\"qualifier\":\"exact\",\"value\":3}]",
                "'opening-date' takes a date"
            },
        };

    [Theory]
    [MemberData(nameof(Spoils))]
    public void Reports_a_spoilt_claim_with_file_line_and_reason(
        string member,
        string value,
        string reason
    )
    {
        using var seeds = new SeedFolder();
        seeds.Claim(0)[member] = JsonNode.Parse(value);
        seeds.Write();

        var reading = ReadSeeds.From(seeds.Path);

        Assert.Null(reading.Set);
        var problem = Assert.Single(
            reading.Problems,
            p => p.Reason.Contains(reason, StringComparison.Ordinal)
        );
        Assert.EndsWith("bridge-opens.json", problem.File);
        Assert.InRange(
            problem.Line,
            seeds.LineOf("articles/bridge-opens.json", "\"001\""),
            seeds.LineOf("articles/bridge-opens.json", "\"002\"")
        );
        Assert.Equal($"{problem.File}:{problem.Line} {problem.Reason}", problem.ToString());
    }

    [Fact]
    public void Reports_all_problems_of_all_files_at_once()
    {
        using var seeds = new SeedFolder();
        seeds.Actors["actors"]![0]!["kind"] = "robot";
        seeds.Topics["topics"]![1]!["parent"] = "bridge-opening";
        seeds.Measures["measures"]![0]!["unit"] = "day";
        seeds.Claim(0)["claimant"] = "nobody";
        seeds.Claim(1)["quote"] = "a b c d e f g h i j k l m";
        seeds.Write();

        var files = ReadSeeds.From(seeds.Path).Problems.Select(p => Path.GetFileName(p.File));

        Assert.Superset(
            new HashSet<string>
            {
                "actors.json",
                "topics.json",
                "measures.json",
                "bridge-opens.json",
            },
            files.ToHashSet()
        );
    }

    [Fact]
    public void Reports_broken_json_a_missing_file_and_a_key_that_stands_twice()
    {
        using var seeds = new SeedFolder().Write();
        File.WriteAllText(Path.Combine(seeds.Path, "outlets.json"), "{\n\"outlets\": [}\n");
        File.WriteAllText(
            Path.Combine(seeds.Path, "measures.json"),
            "{\"measures\":[],\n\"measures\":[]}"
        );
        File.Delete(Path.Combine(seeds.Path, "topics.json"));

        var problems = ReadSeeds.From(seeds.Path).Problems;

        Assert.Contains(problems, p => p.File.EndsWith("outlets.json") && p.Line == 2);
        Assert.Contains(
            problems,
            p => p.File.EndsWith("measures.json") && p.Reason.StartsWith("is not JSON")
        );
        Assert.Contains(
            problems,
            p => p.File.EndsWith("topics.json") && p.Reason.StartsWith("cannot be read")
        );
    }

    [Theory]
    [InlineData("start", 1, "does not have this hash")]
    [InlineData("end", 100000, "lies outside the text")]
    [InlineData("start_utf16", 64, "is 65-83 in UTF-16 units")]
    [InlineData("paragraph", 1, "begins in paragraph 2")]
    public void Finds_a_span_that_is_not_what_the_text_holds(
        string member,
        int value,
        string reason
    )
    {
        using var seeds = new SeedFolder();
        seeds.Claim(1)["evidence"]![0]![member] = value;
        seeds.Write();

        var reading = ReadSeeds.Critically(seeds.Path, seeds.Texts);

        Assert.Contains(reading.Problems, p => p.Reason.Contains(reason, StringComparison.Ordinal));
        Assert.Equal((2, 1), (reading.Texts[0].Spans, reading.Texts[0].Verified));
    }

    [Fact]
    public void Finds_a_quote_and_a_section_that_are_not_where_the_claim_is()
    {
        using var seeds = new SeedFolder();
        seeds.Claim(0)["quote"] = "Not before autumn";
        seeds.Claim(1)["quote"] = "Not before winter";
        seeds.Article["article"]!["sections"]![0]!["paragraphs"] = "1";
        seeds.Write();

        var problems = ReadSeeds.Critically(seeds.Path, seeds.Texts).Problems;

        Assert.Equal(
            [
                "These words stand in the article's text, but in no paragraph",
                "The content begins in paragraph 2, and the section 'body' covers 1.",
                "These words do not stand in the article's text.",
            ],
            problems.Select(p => p.Reason.Split(" in which a span")[0])
        );
        Assert.Equal(
            seeds.LineOf("articles/bridge-opens.json", "Not before winter"),
            problems[^1].Line
        );
    }

    [Fact]
    public void A_seed_file_in_another_encoding_is_told_with_line_and_byte()
    {
        using var seeds = new SeedFolder().Write();
        var actors = Path.Combine(seeds.Path, "actors.json");
        var text = File.ReadAllBytes(actors);
        text[Array.IndexOf(text, (byte)'\n') + 5] = 0xE9;
        File.WriteAllBytes(actors, text);

        var problems = ReadSeeds.From(seeds.Path).Problems;

        Assert.Contains(
            problems,
            p =>
                p is { Line: 2 }
                && p.Reason.StartsWith(
                    "Line 2, byte 5 (0xE9) is not UTF-8",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Finds_that_no_text_has_the_hash()
    {
        using var seeds = new SeedFolder().Write();
        File.AppendAllText(Path.Combine(seeds.Texts, "some name.txt"), "!");

        var reading = ReadSeeds.Critically(seeds.Path, seeds.Texts);

        Assert.Contains(reading.Problems, p => p.Reason.EndsWith("has this SHA-256"));
        Assert.Null(reading.Texts[0].File);
    }

    [Fact]
    public void The_schemas_allow_exactly_the_terms_of_the_vocabularies()
    {
        var inSchemas = new[] { "outlets", "actors", "topics", "measures", "relations", "article" }
            .Select(n => JsonNode.Parse(SeedSchema.Source(n))!)
            .SelectMany(Enums)
            .ToHashSet();
        var inCode = global::JapanRussia
            .AllVocabularies.List.Select(v => string.Join(',', v.Terms.Select(t => t.Term)))
            .ToHashSet();

        Assert.Subset(inCode, inSchemas);
        Assert.True(inSchemas.Count > 10);

        static IEnumerable<string> Enums(JsonNode node) =>
            node switch
            {
                JsonObject o => o.SelectMany(p =>
                    p is { Key: "enum", Value: JsonArray words }
                        ? [string.Join(',', words.Select(w => w!.ToString()))]
                        : Enums(p.Value!)
                ),
                JsonArray a => a.SelectMany(x => Enums(x!)),
                _ => [],
            };
    }
}
