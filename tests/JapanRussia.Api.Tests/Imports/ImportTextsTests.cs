using System.Text.Json.Nodes;
using JapanRussia.Api.Tests.Texts;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Locators;
using JapanRussia.Values.Text;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Tests.Imports;

/// <summary>Rows of files, held against texts that are attached.</summary>
public sealed class ImportTextsTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Rows_that_fit_are_verified_and_each_fault_of_the_others_has_its_place()
    {
        var (http, story) = (await api.Importer(), await Attached());
        var span = story.Span("two ships a week");
        var good = Some.Slug("row");
        var file = ImportFiles.Lines(
            Row(story, good, Span(span)),
            Row(story, Some.Slug("row"), Span(span).With("start", span.Start + 1)),
            Row(story, Some.Slug("row"), Span(span).With("paragraph", 77)),
            Row(story, Some.Slug("row"), Span(span).With("start_utf16", span.Start)),
            Row(
                story,
                Some.Slug("row"),
                Span(span)
                    .With("start", 900_000)
                    .With("end", 900_050)
                    .With("sha256", new string('0', 64))
            ),
            Row(story, Some.Slug("row"), Span(span)).With("quote", "three trains a day")
        );

        var none = await http.Takes(file, "?tool=tests&publish=true");
        Assert.Equal("failed", TextOf(none, "state"));
        var looked = await http.Takes(file, "?tool=tests&dry_run=true");
        var taken = await http.Takes(file, "?tool=tests&publish=true&mode=partial");

        foreach (var import in (JsonNode[])[none, looked, taken])
        {
            var errors = await http.Errors(import);
            Assert.Equal(
                [
                    (2, "/evidence/0/sha256"),
                    (3, "/evidence/0/paragraph"),
                    (4, "/evidence/0/start_utf16"),
                    (5, "/evidence/0/start"),
                    (5, "/evidence/0/sha256"),
                    (6, "/quote"),
                ],
                errors.Select(e => (e["row"]!.GetValue<int>(), TextOf(e, "pointer")))
            );
            Assert.All(errors, e => Assert.Equal("not_in_text", TextOf(e, "code")));
            Assert.DoesNotContain("ships", string.Concat(errors.Select(e => e.ToJsonString())));
        }
        Assert.Equal(1, taken["recorded"]!.GetValue<int>());
        Assert.Equal([good], await api.Keys(story.Story.Address));
        Assert.Equal(span with { AnchorStatus = AnchorStatus.Verified }, await Evidence(good));
        var again = await http.Takes(
            ImportFiles.Lines(Row(story, good, Span(span))),
            "?tool=tests&publish=true"
        );
        Assert.Equal(1, again["unchanged"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_table_is_held_against_the_texts_as_lines_are()
    {
        var (http, story) = (await api.Importer(), await Attached());
        var (moved, cue) = (story.Span("two ships a week"), story.Span("said", EvidenceRole.Cue));
        var key = Some.Slug("row");
        await http.Takes(
            ImportFiles.Lines(
                Row(story, key, Span(moved))
                    .With("evidence", new JsonArray(Span(moved), Span(cue).With("role", "cue")))
            ),
            "?tool=tests&publish=true"
        );
        var table = await api.Http.GetStringAsync(
            story.Story.Address.Replace("claims?", "claims.csv?", StringComparison.Ordinal)
        );

        var same = await http.Takes(table, "?tool=tests&publish=true", "text/csv");
        var faulty = await http.Takes(
            table.Replace($",{moved.Start},", $",{moved.Start - 1},", StringComparison.Ordinal),
            "?tool=tests&publish=true",
            "text/csv"
        );
        var fresh = await http.Takes(
            table.Replace(key, key + "-again", StringComparison.Ordinal),
            "?tool=tests&publish=true",
            "text/csv"
        );

        Assert.Equal(1, same["unchanged"]!.GetValue<int>());
        Assert.Equal(
            "/evidence/0/sha256",
            TextOf(Assert.Single(await http.Errors(faulty)), "pointer")
        );
        Assert.Equal(1, fresh["recorded"]!.GetValue<int>());
        Assert.Equal(await Evidence(key), await Evidence(key + "-again"));
        Assert.Equal(AnchorStatus.Verified, (await Evidence(key)).AnchorStatus);
    }

    [Fact]
    public async Task Without_the_text_nothing_is_guessed_and_what_is_known_of_a_span_stays()
    {
        var (http, story) = (await api.Importer(), await WrittenStory.In(api));
        var span = story.Span("two ships a week");
        var (bare, known) = (Some.Slug("row"), Some.Slug("row"));
        var file = ImportFiles.Lines(Row(story, bare, Span(span)), Row(story, known, Span(span)));
        await http.Takes(
            ImportFiles.Lines(
                Row(story, bare, Span(span)),
                Row(
                    story,
                    known,
                    Span(span)
                        .With("paragraph", span.Paragraph)
                        .With("start_utf16", span.StartUtf16)
                        .With("end_utf16", span.EndUtf16)
                )
            )
        );

        var again = await http.Takes(file);

        Assert.Equal(2, again["unchanged"]!.GetValue<int>());
        Assert.Equal(span, await Evidence(known));
        Assert.Equal(
            span with
            {
                Paragraph = null,
                StartUtf16 = null,
                EndUtf16 = null,
            },
            await Evidence(bare)
        );
    }

    [Fact]
    public async Task A_claim_that_goes_to_another_article_is_not_verified_there()
    {
        var (http, story, other) = (
            await api.Importer(),
            await Attached(),
            await WrittenStory.In(api)
        );
        var key = Some.Slug("row");
        var row = Row(story, key, Span(story.Span("two ships a week")));
        await http.Takes(ImportFiles.Lines(row));
        Assert.Equal(AnchorStatus.Verified, (await Evidence(key)).AnchorStatus);

        var moved = await http.Takes(ImportFiles.Lines(row.With("article", other.Slug)));

        Assert.True(moved["revised"]!.GetValue<int>() == 1, moved.ToJsonString());
        Assert.Equal(AnchorStatus.Unverified, (await Evidence(key)).AnchorStatus);
    }

    [Fact]
    public async Task What_was_lost_is_not_published_even_where_the_text_is_not_at_hand()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var key = await story.Records(
            c => c with { Evidence = [Some.Span() with { AnchorStatus = AnchorStatus.Lost }] },
            ClaimStatus.Draft
        );
        var row = story.Row(key);
        row["evidence"]![0]!["sha256"] = Some.Span().Sha256;
        row["evidence"]![0]!["start_utf16"] = 0;
        row["evidence"]![0]!["end_utf16"] = 10;

        var import = await http.Takes(ImportFiles.Lines(row), "?tool=tests&publish=true");

        Assert.Equal("displaced_span", TextOf(Assert.Single(await http.Errors(import)), "code"));
    }

    [Fact]
    public async Task A_table_with_a_claim_that_was_lost_comes_back_as_it_went_out()
    {
        var (http, story) = (await api.Importer(), await WrittenStory.In(api));
        var span = story.Span("two ships a week");
        var key = await story.Story.Records(c =>
            c with
            {
                Quote = "three trains a day",
                Evidence =
                [
                    span with
                    {
                        Sha256 = SpanHash.Of("others"),
                    },
                    story.Span("said", EvidenceRole.Cue) with
                    {
                        Sha256 = SpanHash.Of("more"),
                    },
                ],
            }
        );
        await story.Attach(TextAccess.Restricted);
        Assert.Equal(AnchorStatus.Lost, (await Evidence(key)).AnchorStatus);
        var table = await api.Http.GetStringAsync(
            story.Story.Address.Replace("claims?", "claims.csv?", StringComparison.Ordinal)
        );

        var same = await http.Takes(table, "?tool=tests&publish=true", "text/csv");
        var requoted = await http.Takes(
            table.Replace("three trains", "four trains", StringComparison.Ordinal),
            "?tool=tests&publish=true&overwrite=true",
            "text/csv"
        );

        Assert.True(same["unchanged"]!.GetValue<int>() == 1, same.ToJsonString());
        Assert.Equal("/quote", TextOf(Assert.Single(await http.Errors(requoted)), "pointer"));
    }

    private async Task<WrittenStory> Attached()
    {
        var story = await WrittenStory.In(api);
        await story.Attach(TextAccess.Restricted);
        return story;
    }

    private async Task<EvidenceContent> Evidence(string key)
    {
        await using var db = api.Database();
        var claim = await db.Claims.Include(c => c.Evidence).SingleAsync(c => c.Key == key);
        return claim.Evidence.Single(e => e.Role == EvidenceRole.Content).Content;
    }

    private static JsonObject Row(WrittenStory story, string key, JsonObject span) =>
        story.Story.Row(key).With("evidence", new JsonArray(span));

    private static JsonObject Span(EvidenceContent span) =>
        new()
        {
            ["role"] = "content",
            ["start"] = span.Start,
            ["end"] = span.End,
            ["sha256"] = span.Sha256,
        };
}
