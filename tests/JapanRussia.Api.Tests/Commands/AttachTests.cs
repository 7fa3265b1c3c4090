using JapanRussia.Api.Tests.Texts;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Locators;
using JapanRussia.Reanchorings;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Tests.Commands;

public sealed class AttachTests(Api api) : IClassFixture<Api>, IDisposable
{
    private readonly string folder = Directory
        .CreateTempSubdirectory("japanrussia-attach-")
        .FullName;

    [Fact]
    public async Task Finds_each_article_by_its_text_verifies_its_spans_and_changes_nothing_the_second_time()
    {
        var story = await WrittenStory.In(api);
        var key = await story.Claims("two ships a week", cue: "said");
        await Write("any name.txt", story.Text);
        await Write("note.md", "A note of our own.");

        var first = await Attach(folder);
        Assert.Equal(0, first.Code);
        Assert.Contains(
            $"{story.Slug}: 2 verified, 0 moved, 0 drifted, 0 lost; {folder}/any name.txt: attached\n",
            first.Output
        );
        Assert.Contains($"{folder}/note.md: no article has this text", first.Errors);
        var version = await Version();
        var claim = await Claim(key);
        Assert.All(claim.Evidence, e => Assert.Equal(AnchorStatus.Verified, e.AnchorStatus));
        Assert.Equal(2, claim.Version);
        Assert.Equal(TextAccess.Restricted, (await Text(story))!.Access);

        var second = await Attach(folder);
        Assert.Contains("attached before", second.Output);
        Assert.Equal(version, await Version());

        await Attach(folder, "--public");
        Assert.Equal(TextAccess.Public, (await Text(story))!.Access);
        await Attach(folder);
        Assert.Equal(TextAccess.Public, (await Text(story))!.Access);
    }

    [Fact]
    public async Task A_span_that_is_recorded_wrongly_keeps_its_place_and_says_what_was_found()
    {
        var story = await WrittenStory.In(api);
        var span = story.Span("the money was there");
        var key = await story.Story.Records(c =>
            c with
            {
                Evidence = [span with { Start = span.Start + 1, End = span.End + 1 }],
            }
        );
        await Write("text.txt", story.Text);

        var (code, output, _) = await Attach(folder);

        Assert.Equal(0, code);
        Assert.Contains(
            $"  text.txt/{key}/content: moved, {span.Start + 1}-{span.End + 1} -> {span.Start}-{span.End}\n",
            output
        );
        var evidence = (await Claim(key)).Evidence.Single();
        Assert.Equal((span.Start + 1, AnchorStatus.Moved), (evidence.Start, evidence.AnchorStatus));
    }

    [Fact]
    public async Task Paragraph_and_UTF_16_offsets_that_are_wrong_or_not_known_are_corrected()
    {
        var story = await WrittenStory.In(api);
        var span = story.Span("two ships a week");
        var guessed = await story.Story.Records(c =>
            c with
            {
                Evidence =
                [
                    span with
                    {
                        Paragraph = 77,
                        StartUtf16 = span.Start,
                        EndUtf16 = span.End,
                    },
                ],
            }
        );
        var unknown = await story.Story.Records(c =>
            c with
            {
                Evidence = [span with { Paragraph = null, StartUtf16 = null, EndUtf16 = null }],
            }
        );
        await Write("text.txt", story.Text);

        var (code, output, _) = await Attach(folder);
        var version = await Version();
        await Attach(folder);

        Assert.Equal(0, code);
        Assert.Contains(
            "2 verified, 0 moved, 0 drifted, 0 lost (paragraph or UTF-16 offsets of 2 corrected)",
            output
        );
        foreach (var key in (string[])[guessed, unknown])
            Assert.Equal(
                span with
                {
                    AnchorStatus = AnchorStatus.Verified,
                },
                (await Claim(key)).Evidence.Single().Content
            );
        Assert.Equal(version, await Version());
    }

    [Fact]
    public async Task A_file_that_differs_by_a_line_end_is_told_whose_it_is()
    {
        var story = await WrittenStory.In(
            api,
            $"{Some.Slug("island")} has no bridge. Its people want one."
        );
        await story.Claims("Its people want one");
        await Write("text.txt", story.Text + "\n");

        var (code, _, errors) = await Attach(folder);

        Assert.Equal(0, code);
        Assert.Contains(
            $"1 of 1 spans of '{story.Slug}' stand in it: attach it with --as {story.Slug}",
            errors
        );
    }

    [Fact]
    public async Task Another_text_is_proposed_once_and_fails_if_a_span_is_lost()
    {
        var story = await WrittenStory.In(api);
        var stands = await story.Claims("the spring catch");
        var lost = await story.Claims("two ships a week", cue: "The mayor said");
        await story.Attach(TextAccess.Restricted);
        var file = await Write(
            "new.txt",
            "Corrected.\n" + story.Text.Replace("“two ships a week” would be enough", "nothing")
        );

        var (code, output, _) = await Attach("--as", story.Slug, file);

        Assert.Equal(1, code);
        Assert.Contains($"{story.Slug}: 0 verified, 2 moved, 0 drifted, 1 lost", output);
        Assert.Contains($"new.txt/{lost}/content: lost", output);
        Assert.Contains($"new.txt/{stands}/content: moved", output);
        Assert.Contains("a reviewer accepts it", output);
        var evidence = (await Claim(stands)).Evidence.Single();
        Assert.Equal(story.Span("the spring catch").Start, evidence.Start);
        Assert.Equal(story.Text, (await Text(story))!.Content);

        await Attach("--as", story.Slug, file);
        await using var db = api.Database();
        var proposal = await db.Reanchorings.SingleAsync(r =>
            r.ArticleId == story.Story.Article.Id
        );
        Assert.Equal(ReanchoringState.Proposed, proposal.State);
    }

    [Theory]
    [InlineData("mead", "There is no article 'mead'")]
    public async Task An_article_that_is_not_there_is_named(string slug, string message)
    {
        var file = await Write("text.txt", "Something.");

        var (code, _, errors) = await Attach("--as", slug, file);

        Assert.Equal(1, code);
        Assert.Contains(message, errors);
    }

    [Fact]
    public async Task What_is_not_a_text_is_told()
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, "latin1.txt"), [0x63, 0xE9]);
        await Write("bell.txt", "a\a");
        await Write("empty.txt", "");

        var (code, _, errors) = await Attach(folder);

        Assert.Equal(0, code);
        Assert.Contains("latin1.txt: Line 1, byte ", errors);
        Assert.Contains("bell.txt: a control character, U+0007, stands at 1", errors);
        Assert.Contains("empty.txt: the text is empty", errors);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        await File.WriteAllTextAsync(file, text);
        return file;
    }

    private Task<(int Code, string Output, string Errors)> Attach(params string[] arguments) =>
        Processes.Run(["attach", .. arguments, "--connection", api.ConnectionString]);

    private async Task<long> Version()
    {
        await using var db = api.Database();
        return await db.Datasets.Select(d => d.Version).SingleAsync();
    }

    private async Task<Claim> Claim(string key)
    {
        await using var db = api.Database();
        return await db.Claims.Include(c => c.Evidence).SingleAsync(c => c.Key == key);
    }

    private async Task<ArticleText?> Text(WrittenStory story)
    {
        await using var db = api.Database();
        return (
            await db.Articles.Include(a => a.Text).SingleAsync(a => a.Id == story.Story.Article.Id)
        ).Text;
    }
}
