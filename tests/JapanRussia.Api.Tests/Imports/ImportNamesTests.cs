using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Actors;
using JapanRussia.Api.Tests.Writes;
using static JapanRussia.Api.Tests.Imports.ImportFiles;

namespace JapanRussia.Api.Tests.Imports;

/// <summary>Where a slug is expected, a name that fits exactly one thing will do.</summary>
public sealed class ImportNamesTests(Api api) : IClassFixture<Api>
{
    [Theory]
    [InlineData("{0}")]
    [InlineData(" {0}  ")]
    [InlineData("{1}")]
    [InlineData("{2}")]
    public async Task A_name_or_alias_stands_for_the_one_thing_that_has_it(string form)
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var (name, alias) = (Unique("Caf\u00e9 Ny"), Unique("Alias"));
        var actor = await Given(name, alias);
        var given = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            form,
            name,
            alias.ToUpperInvariant(),
            name.Replace("\u00e9", "e\u0301", StringComparison.Ordinal)
        );
        var row = Reported(story, given);

        var import = await http.Takes(Lines(row.With("key", Some.Slug("row"))));
        var posted = await http.Makes("/v1/claims", row.With("key", Some.Slug("row")));

        Assert.True(import["recorded"]!.GetValue<int>() == 1, import.ToJsonString());
        Assert.True(posted.Status == HttpStatusCode.Created, posted.Body.ToJsonString());
        Assert.Equal(actor.Slug, TextOf(posted.Body["claimant"]!, "slug"));
        Assert.Equal(
            [actor.Slug, actor.Slug],
            JsonNode.Parse(await http.GetStringAsync($"{story.Address}&status=draft"))!["data"]!
                .AsArray()
                .Select(c => TextOf(c!["claimant"]!, "slug"))
        );
    }

    [Fact]
    public async Task A_proposition_an_article_a_measure_and_a_section_stand_by_their_words()
    {
        var http = await api.Importer();
        var (title, text, label, measure) = (
            Unique("Title"),
            Unique("Something is so,"),
            Unique("Part"),
            Unique("Measure")
        );
        var story = await Story.In(api);
        var author = story.Author.Slug;
        var article = await http.Makes(
            "/v1/articles",
            JsonNode.Parse(
                $$"""{"slug":"{{Some.Slug("article")}}","title":"{{title}}","title_basis":"stated","held":false,"sections":[{"key":"s1","kind":"body","label":"{{label}}"}]}"""
            )!
        );
        Assert.True(article.Status == HttpStatusCode.Created, article.Body.ToJsonString());
        var proposition = await api.Given(
            JapanRussia.Propositions.Proposition.Word(
                Some.Slug("proposition"),
                new(text, JapanRussia.Propositions.PropositionKind.Fact, true, [])
            )
        );
        await api.Given(
            JapanRussia.Measures.Measure.Define(
                Some.Slug("measure"),
                new(measure, "What is counted.", JapanRussia.Measures.MeasureKind.Amount, "item")
            )
        );
        string[] header = [.. Header, "section", "measures", "figures"];
        var sheet =
            string.Join(';', header)
            + $"\r\n{Some.Slug("row")};{title};{author};{text};supports;certain;own_voice;1;0;10;{new string('a', 64)};a note;{label};{measure};about 3 item\r\n";

        var import = await http.Takes(sheet, mediaType: "text/csv");

        Assert.True(
            import["recorded"]!.GetValue<int>() == 1,
            string.Concat(await http.Errors(import))
        );
        var claim = JsonNode.Parse(
            await http.GetStringAsync($"/v1/claims?proposition={proposition.Slug}&status=draft")
        )!["data"]![0]!;
        Assert.Equal(title, TextOf(claim["article"]!, "title"));
        Assert.Equal("s1", TextOf(claim["section"]!, "key"));
        Assert.Equal(3, claim["figures"]![0]!["value"]!.GetValue<decimal>());
    }

    [Fact]
    public async Task A_name_of_several_is_a_fault_that_lists_them_and_one_of_none_has_the_nearest()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var name = Unique("Double");
        var (one, two) = (await Given(name), await Given(name));
        var several = Reported(story, name).With("key", Some.Slug("row"));
        var none = Reported(story, name.Replace("Double", "Duoble", StringComparison.Ordinal))
            .With("key", Some.Slug("row"));

        var faults = await http.Errors(await http.Takes(Lines(several, none)));

        Assert.All(faults, f => Assert.Equal("unknown_reference", TextOf(f, "code")));
        Assert.Contains(one.Slug, TextOf(faults[0], "detail"));
        Assert.Contains(two.Slug, TextOf(faults[0], "detail"));
        Assert.Contains($"did you mean '{name}'", TextOf(faults[1], "detail"));
        var posted = await http.Makes("/v1/claims", several);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, posted.Status);
        Assert.Equal(
            new HashSet<string> { one.Slug, two.Slug },
            posted.Faults("unknown_reference")["/claimant"]["allowed"]!
                .AsArray()
                .Select(a => a!.GetValue<string>())
                .ToHashSet()
        );
        Assert.Contains(
            $"did you mean '{name}'",
            TextOf(
                (await http.Makes("/v1/claims", none)).Faults("unknown_reference")["/claimant"],
                "detail"
            )
        );
    }

    [Fact]
    public async Task What_was_merged_leads_to_what_stands_for_it()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var (gone, stands) = (await Given(Unique("Gone")), await Given(Unique("Stands")));
        var merged = await http.Sends(
            HttpMethod.Post,
            $"/v1/actors/{gone.Slug}/merge",
            $$"""{"into":"{{stands.Slug}}","why":"The same."}""",
            tag: (await http.Gets($"/v1/actors/{gone.Slug}")).Tag
        );
        Assert.True(merged.Status == HttpStatusCode.OK, merged.Body.ToJsonString());

        var import = await http.Takes(
            Lines(
                Reported(story, gone.Slug).With("key", Some.Slug("row")),
                Reported(story, gone.Name).With("key", Some.Slug("row"))
            )
        );

        Assert.True(
            import["recorded"]!.GetValue<int>() == 2,
            string.Concat(await http.Errors(import))
        );
    }

    private static JsonObject Reported(Story story, string claimant) =>
        story
            .Row("key")
            .With("claimant", claimant)
            .With("attribution", "indirect")
            .With("act", "speech");

    private Task<Actor> Given(string name, params string[] aliases) =>
        api.Given(
            Actor.Register(
                Some.Slug("actor"),
                new()
                {
                    Name = name,
                    Kind = ActorKind.Person,
                    Aliases = [.. aliases.Select(a => new AliasContent(a, null))],
                }
            )
        );

    private static string Unique(string stem) => $"{stem} {Some.Slug("x")[2..]}";
}
