using JapanRussia.Claims;
using JapanRussia.Locators;
using JapanRussia.Values.Identities;
using JapanRussia.Values.Text;

namespace JapanRussia.Tests.Locators;

public sealed class FitClaimTests
{
    private const string Text =
        "\U0001F6A2 Harbour news\r\n\r\nThe mayor said “two ships a week” would be enough.\r\n\nFishers disagree: ‚we fear … for the catch‘, they say.\n";

    private static readonly Guid Article = NameBasedId.Of("article", "harbour-news");
    private static readonly Guid Body = NameBasedId.Of("section", "body");

    [Fact]
    public void What_a_span_does_not_say_follows_from_the_text()
    {
        var span = Span("two ships a week");

        var fit = Fit(span with { Paragraph = null, StartUtf16 = null, EndUtf16 = null });

        Assert.Empty(fit.Misfits);
        Assert.Equal(span with { AnchorStatus = AnchorStatus.Verified }, fit.Evidence.Single());
        Assert.Equal(
            "two ships a week",
            Text[fit.Evidence[0].StartUtf16!.Value..fit.Evidence[0].EndUtf16!.Value]
        );
    }

    [Fact]
    public void A_fault_points_at_its_member_and_says_where_the_words_stand_but_not_what()
    {
        var span = Span("two ships a week");
        (EvidenceContent Span, string Faults)[] cases =
        [
            (
                span with
                {
                    Start = span.Start + 1,
                    End = span.End + 1,
                },
                $"/evidence/0/sha256: The text at {span.Start + 1}-{span.End + 1} does not have this hash. The words with this hash stand at {span.Start}-{span.End}, in paragraph 2."
            ),
            (
                span with
                {
                    Sha256 = SpanHash.Of("others"),
                },
                $"/evidence/0/sha256: The text at {span.Start}-{span.End} does not have this hash. Nor has anything else of this length."
            ),
            (
                span with
                {
                    Start = 900,
                    End = 916,
                },
                $"/evidence/0/start: The span 900-916 lies outside the text, which has 126 characters. The words with this hash stand at {span.Start}-{span.End}, in paragraph 2."
            ),
            (
                span with
                {
                    End = 900,
                    Paragraph = 99,
                },
                $"/evidence/0/end: The span {span.Start}-900 lies outside the text, which has 126 characters."
                    + " /evidence/0/sha256: Nothing of this length in the text has this hash."
                    + " /evidence/0/paragraph: The text has 3 paragraphs."
            ),
            (
                span with
                {
                    Paragraph = 3,
                },
                $"/evidence/0/paragraph: The span {span.Start}-{span.End} begins in paragraph 2."
            ),
            (
                span with
                {
                    StartUtf16 = span.Start,
                },
                $"/evidence/0/start_utf16: The span {span.Start}-{span.End} is {span.StartUtf16}-{span.EndUtf16} in UTF-16 units."
            ),
            (
                span with
                {
                    EndUtf16 = span.End,
                },
                $"/evidence/0/end_utf16: The span {span.Start}-{span.End} is {span.StartUtf16}-{span.EndUtf16} in UTF-16 units."
            ),
        ];
        foreach (var (wrong, faults) in cases)
        {
            var fit = Fit(wrong);

            Assert.Equal(
                faults,
                string.Join(' ', fit.Misfits.Select(m => $"{m.Pointer}: {m.Detail}"))
            );
            Assert.Equal(AnchorStatus.Unverified, fit.Evidence.Single().AnchorStatus);
            Assert.DoesNotContain("ships", string.Concat(fit.Misfits.Select(m => m.Detail)));
        }
    }

    [Theory]
    [InlineData("two ships a week")]
    [InlineData("“two ships a week”")]
    [InlineData("\"two  ships\u00A0a week\"")]
    [InlineData("two … week")]
    [InlineData("two [...] week")]
    [InlineData("“two ships ... enough”")]
    [InlineData("fear … for the catch")]
    [InlineData("we fear ... for the catch")]
    [InlineData("'we fear … catch'")]
    public void A_quote_stands_where_the_claim_does(string quote) =>
        Assert.Empty(
            FitClaim
                .Into(
                    Held(),
                    new(
                        Article,
                        null,
                        quote,
                        [Span("would be enough"), Span("they say") with { Role = EvidenceRole.Cue }]
                    )
                )
                .Misfits
        );

    [Theory]
    [InlineData("three trains a day", "do not stand in the article's text")]
    [InlineData("week … two", "do not stand in the article's text")]
    [InlineData("two ships … the train", "do not stand in the article's text")]
    [InlineData("…", "do not stand in the article's text")]
    [InlineData("we fear", "in no paragraph in which a span of the claim stands")]
    [InlineData("two ships … the catch", "in no paragraph in which a span of the claim stands")]
    public void A_quote_that_is_invented_or_somebody_elses_is_a_fault(string quote, string detail)
    {
        var misfit = Assert.Single(
            FitClaim.Into(Held(), new(Article, null, quote, [Span("would be enough")])).Misfits
        );

        Assert.Equal("/quote", misfit.Pointer);
        Assert.Contains(detail, misfit.Detail);
    }

    [Fact]
    public void A_quote_is_found_however_the_letters_of_the_text_are_composed()
    {
        var text = new AnchoredText("The cafe\u0301 closes, “say cafe\u0301 owners”.");
        var held = Held() with
        {
            Text = text,
            Composed = new("The café closes, “say café owners”."),
        };
        var place = text.PlaceOf(0, 10);
        var span = new EvidenceContent(
            EvidenceRole.Content,
            null,
            0,
            10,
            null,
            null,
            place.Sha256,
            AnchorStatus.Unverified
        );

        Assert.Empty(FitClaim.Into(held, new(Article, null, "say café owners", [span])).Misfits);
        Assert.Single(FitClaim.Into(held, new(Article, null, "say cafx owners", [span])).Misfits);
    }

    [Theory]
    [InlineData("2", true)]
    [InlineData("1-2", true)]
    [InlineData("1,2-99999999999999999999", true)]
    [InlineData("1,3-4", false)]
    [InlineData(null, true)]
    public void The_content_begins_in_a_paragraph_of_its_section(string? paragraphs, bool fits)
    {
        var misfits = FitClaim
            .Into(Held(paragraphs), new(Article, Body, null, [Span("two ships a week")]))
            .Misfits;

        Assert.Equal(fits ? [] : ["/section"], misfits.Select(m => m.Pointer));
    }

    [Fact]
    public void What_stands_already_is_no_fault_of_who_changes_something_else()
    {
        var lost = Span("two ships a week") with
        {
            Sha256 = SpanHash.Of("others"),
            AnchorStatus = AnchorStatus.Drifted,
        };
        var guessed = Span("would be enough") with
        {
            Role = EvidenceRole.Cue,
            StartUtf16 = 0,
            Paragraph = 77,
        };
        var standing = new ClaimPlace(Article, Body, "three trains a day", [lost, guessed]);

        var same = FitClaim.Into(Held("1"), standing, standing);
        Assert.Empty(same.Misfits);
        Assert.Equal(lost, same.Evidence[0]);
        Assert.Equal(
            Span("would be enough") with
            {
                Role = EvidenceRole.Cue,
                AnchorStatus = AnchorStatus.Verified,
            },
            same.Evidence[1]
        );

        var quoted = standing with { Quote = "four trains a day" };
        Assert.Equal(["/quote"], Pointers(FitClaim.Into(Held("1"), quoted, standing)));
        var moved = standing with { ArticleId = Guid.NewGuid() };
        Assert.Equal(
            ["/evidence/0/sha256", "/evidence/1/paragraph", "/evidence/1/start_utf16", "/quote"],
            Pointers(FitClaim.Into(Held("1"), moved, standing))
        );
        Assert.Equal(["/evidence/0", "/quote"], Pointers(FitClaim.ForReaders(Held("1"), standing)));
    }

    [Fact]
    public void In_1000_generated_texts_a_locator_is_verified_if_and_only_if_every_part_is_right()
    {
        var (right, wrong) = (0, 0);
        for (var seed = 0; seed < 1000; seed++)
        {
            var generated = new GeneratedText(seed);
            var text = Written(generated);
            var runes = text.EnumerateRunes().ToArray();
            var start = generated.Next(0, runes.Length - 8);
            var truth = Truth(text, runes, start, generated.Next(start + 1, runes.Length))!;
            var given = truth with
            {
                Start = Off(truth.Start),
                End = Off(truth.End),
                Sha256 = generated.Next(0, 8) == 0 ? SpanHash.Of("others") : truth.Sha256,
                Paragraph = Said(truth.Paragraph),
                StartUtf16 = Said(truth.StartUtf16),
                EndUtf16 = Said(truth.EndUtf16),
            };
            if (given.End <= given.Start)
                continue;
            var stands = Truth(text, runes, given.Start, given.End);
            var fits =
                stands is not null
                && stands.Sha256 == given.Sha256
                && (given.Paragraph ?? stands.Paragraph) == stands.Paragraph
                && (given.StartUtf16 ?? stands.StartUtf16) == stands.StartUtf16
                && (given.EndUtf16 ?? stands.EndUtf16) == stands.EndUtf16;

            var anchored = new AnchoredText(text);
            var fit = FitClaim.Into(
                new(anchored, false, anchored, new Dictionary<Guid, SectionPlace>()),
                new(Article, null, null, [given])
            );
            var found = FindSpan.In(
                anchored,
                new(
                    given.Start,
                    given.End,
                    given.Sha256,
                    null,
                    given.Paragraph,
                    given.StartUtf16,
                    given.EndUtf16
                )
            );

            Assert.True(
                fits == (fit.Misfits.Count == 0)
                    && fits == (found.Status == AnchorStatus.Verified)
                    && fit.Evidence.Single()
                        == (fits ? stands! with { AnchorStatus = AnchorStatus.Verified } : given),
                $"seed {seed}: {given} is {found.Status}, and there stands {stands}"
            );
            _ = fits ? right++ : wrong++;

            int Off(int offset) =>
                generated.Next(0, 8) == 0 ? Math.Max(0, offset + generated.Next(-3, 4)) : offset;

            int? Said(int? value) =>
                generated.Next(0, 4) == 0 ? null
                : generated.Next(0, 8) == 0 ? Math.Max(1, value!.Value + generated.Next(-2, 3))
                : value;
        }
        // both happen, and often
        Assert.InRange(right, 200, 800);
        Assert.InRange(wrong, 200, 800);
    }

    // a text of paragraphs, some with quotation marks around their words
    private static string Written(GeneratedText generated)
    {
        var paragraphs = Enumerable
            .Range(0, generated.Next(2, 6))
            .Select(_ =>
                generated.Next(0, 2) == 0
                    ? $"“{generated.Of(generated.Next(5, 40))}” said 彼は言った、‘{generated.Of(5)}’."
                    : generated.Of(generated.Next(10, 60))
            );
        return string.Join(generated.Next(0, 2) == 0 ? "\r\n\r\n" : "\n", paragraphs);
    }

    /// <summary>What stands between two offsets, counted letter by letter; null outside the text.</summary>
    private static EvidenceContent? Truth(string text, System.Text.Rune[] runes, int start, int end)
    {
        if (end > runes.Length)
            return null;
        var before = string.Concat(runes[..start]);
        var words = string.Concat(runes[start..end]);
        var lines = before.Split('\n');
        var line = lines[^1] + text[before.Length..].Split('\n')[0];
        return new(
            EvidenceRole.Content,
            Math.Max(1, lines[..^1].Append(line).Count(l => !string.IsNullOrWhiteSpace(l))),
            start,
            end,
            before.Length,
            before.Length + words.Length,
            SpanHash.Of(words),
            AnchorStatus.Unverified
        );
    }

    private static IEnumerable<string> Pointers(ClaimFit fit) => fit.Misfits.Select(m => m.Pointer);

    private static ClaimFit Fit(EvidenceContent span) =>
        FitClaim.Into(Held(), new(Article, null, null, [span]));

    private static HeldText Held(string? paragraphs = null)
    {
        var text = new AnchoredText(Text);
        return new(
            text,
            false,
            text,
            new Dictionary<Guid, SectionPlace> { [Body] = new("body", paragraphs) }
        );
    }

    private static EvidenceContent Span(string words)
    {
        var start = CodePoints.Count(Text[..Text.IndexOf(words, StringComparison.Ordinal)]);
        return Truth(Text, [.. Text.EnumerateRunes()], start, start + words.Length)!;
    }
}
