using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Locators;
using JapanRussia.Texts;
using JapanRussia.Values.Text;
using JapanRussia.Writing;

namespace JapanRussia.Api.Tests.Texts;

/// <summary>A story whose article was read from a text that we wrote ourselves.</summary>
internal sealed class WrittenStory
{
    internal const string Sample = """
        Harbour talks end without a plan 🚢

        The mayor said “two ships a week” would be enough. An aide, who asked not to be named, said the money was there.

        Fishers in the north disagree: they fear for the spring catch, said their speaker.
        """;

    private WrittenStory(Api api, Story story, string text) =>
        (Api, Story, Text) = (api, story, text);

    internal Api Api { get; }
    internal Story Story { get; }
    internal string Text { get; }
    internal string Slug => Story.Article.Slug;

    internal static async Task<WrittenStory> In(Api api, string? text = null)
    {
        // a text of its own, that no other test's is found by
        text ??= Sample + $"\n\n{Some.Slug("story")}\n";
        var story = await Story.In(
            api,
            author =>
                Article.Register(
                    Some.Slug("written"),
                    new()
                    {
                        Held = true,
                        TextSha256 = SpanHash.Of(text),
                        TextCharacters = CodePoints.Count(text),
                        Authors = [new(author.Id, Basis.Stated, null)],
                        Sections = [new("part", SectionKind.Body, null, null, null)],
                    }
                )
        );
        return new(api, story, text);
    }

    /// <summary>A claim with these words as its content, as they stand in the text; gives its key.</summary>
    internal Task<string> Claims(string words, string? cue = null) =>
        Story.Records(c =>
            c with
            {
                Evidence =
                [
                    Span(words, EvidenceRole.Content),
                    .. cue is null ? [] : new[] { Span(cue, EvidenceRole.Cue) },
                ],
            }
        );

    internal EvidenceContent Span(string words, EvidenceRole role = EvidenceRole.Content)
    {
        var start = CodePoints.Count(Text[..Text.IndexOf(words, StringComparison.Ordinal)]);
        var place = new AnchoredText(Text).PlaceOf(start, start + CodePoints.Count(words));
        return new(
            role,
            place.Paragraph,
            place.Start,
            place.End,
            place.StartUtf16,
            place.EndUtf16,
            place.Sha256,
            AnchorStatus.Unverified
        );
    }

    /// <summary>Attaches the text, or one that is not the article's.</summary>
    internal async Task Attach(TextAccess access)
    {
        await using var db = Api.Database();
        var comparison = await CompareText.Of(
            db,
            Story.Article.Id,
            new(Text),
            CancellationToken.None
        );
        await AttachText.Into(
            db,
            comparison,
            access,
            DateTimeOffset.UnixEpoch,
            CancellationToken.None
        );
        await db.SaveAsync(Some.Editor, TimeProvider.System, CancellationToken.None);
    }
}
