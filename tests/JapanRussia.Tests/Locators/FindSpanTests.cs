using System.Diagnostics;
using System.Text;
using JapanRussia.Locators;
using JapanRussia.Values.Text;

namespace JapanRussia.Tests.Locators;

public sealed class FindSpanTests
{
    private const string Text = """
        Ministers met twice in spring, said an aide. They agreed on nothing.

        A harbour would be built, said the mayor, and ten ships would come.
        """;

    [Fact]
    public void Words_that_stand_where_they_stood_are_verified()
    {
        var found = Find(Text, Locator(Text, "agreed on nothing"));

        Assert.Equal((AnchorStatus.Verified, 1d, true), Outcome(found));
        Assert.Equal("agreed on nothing", WordsAt(Text, found));
        Assert.Equal(1, found.Place!.Paragraph);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_same_words_elsewhere_have_moved_be_the_words_known_or_only_their_hash(
        bool wordsKnown
    )
    {
        var locator = Locator(Text, "ten ships would come");
        var changed = "\U0001F6A2 News \U0001F6A2\n\n" + Text;

        var found = Find(changed, wordsKnown ? locator : locator with { Words = null });

        Assert.Equal((AnchorStatus.Moved, 1d, true), Outcome(found));
        Assert.Equal("ten ships would come", WordsAt(changed, found));
        Assert.Equal(
            (found.Place!.Start + 2, 3, locator.Sha256),
            (found.Place.StartUtf16, found.Place.Paragraph, found.Place.Sha256)
        );
    }

    [Fact]
    public void Offsets_that_do_not_fit_the_words_do_not_stretch_them()
    {
        var locator = Locator(Text, "ten ships") with { Start = 0, End = 1_000_000 };

        Assert.Equal("ten ships", WordsAt(Text, Find(Text, locator)));
        Assert.Equal(AnchorStatus.Lost, Find(Text, locator with { Words = null }).Status);
    }

    [Fact]
    public void Long_words_are_found_as_short_ones_are()
    {
        var words = string.Concat(Enumerable.Repeat("abc ", 100)) + "\U0001F6A2";
        var text = "abc " + words + "-" + words + "-" + words;

        var found = Find(text, new Locator(500, 901, SpanHash.Of(words), words));

        Assert.Equal((AnchorStatus.Moved, 406), (found.Status, found.Place!.Start));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_several_places_the_nearest_wins_and_of_two_as_near_the_one_before(
        bool wordsKnown
    )
    {
        var locator = new Locator(10, 14, SpanHash.Of("said"), wordsKnown ? "said" : null);

        Assert.Equal(6, Find("said..said....said...said", locator).Place!.Start);
        Assert.Equal(12, Find("said........said..........", locator).Place!.Start);
        Assert.Equal(7, Find("said...said..said..said...", locator).Place!.Start);
    }

    [Theory]
    [InlineData("agreed on nothing", "agreed upon nothing")]
    [InlineData("A harbour would be built", "A harbor will be built")]
    [InlineData("said an aide. They agreed", "said an aide.\r\n\r\nThey agreed")]
    [InlineData("Ministers met twice in spring", "Ministers met  “twice” in spring")]
    public void Words_much_like_them_have_drifted(string words, string now)
    {
        var changed = "Corrected. " + Text.Replace(words, now, StringComparison.Ordinal);

        var found = Find(changed, Locator(Text, words));

        Assert.Equal(AnchorStatus.Drifted, found.Status);
        Assert.Equal(now, WordsAt(changed, found));
        Assert.InRange(found.Similarity!.Value, 0.75, 1);
        Assert.Equal(SpanHash.Of(now), found.Place!.Sha256);
    }

    [Fact]
    public void Without_the_words_nothing_drifts_and_other_words_are_lost()
    {
        var locator = Locator(Text, "agreed on nothing");
        var changed = Text.Replace("agreed on nothing", "agreed upon nothing");

        Assert.Equal(
            new(AnchorStatus.Lost, null, null, true),
            Find(changed, locator with { Words = null })
        );
        Assert.Equal(
            AnchorStatus.Lost,
            Find(Text.Replace("agreed on nothing", "parted as friends"), locator).Status
        );
    }

    [Fact]
    public void Words_that_do_not_have_the_hash_lead_to_words_like_them_only()
    {
        var locator = Locator(Text, "ten ships would come") with
        {
            Words = "said the mayor, and",
            Start = 3,
            End = 22,
        };

        var found = Find(Text, locator);

        Assert.Equal(AnchorStatus.Drifted, found.Status);
        Assert.Equal("said the mayor, and", WordsAt(Text, found));
    }

    [Fact]
    public void The_other_form_of_every_letter_has_drifted_and_is_as_good_as_the_same()
    {
        foreach (var (composed, decomposed) in GeneratedText.Pairs)
        {
            var words = $"one two {composed} three four";
            var changed = $"zero one two {decomposed} three four five";

            var found = Find(changed, Locator(words, words));

            Assert.Equal(AnchorStatus.Drifted, found.Status);
            Assert.Equal($"one two {decomposed} three four", WordsAt(changed, found));
            Assert.InRange(found.Similarity!.Value, 0.9, 1);
        }
    }

    [Fact]
    public void In_200_generated_texts_no_span_is_wrong()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var generated = new GeneratedText(seed);
            var text = generated.Of(generated.Next(60, 900));
            var runes = text.EnumerateRunes().ToArray();
            var start = generated.Next(0, runes.Length - 30);
            var end = generated.Next(start + 24, Math.Min(runes.Length, start + 80) + 1);
            var words = string.Concat(runes[start..end]);
            var locator = new Locator(start, end, SpanHash.Of(words), words);

            Exactly(AnchorStatus.Verified, text, locator, start, words);

            var before = generated.Of(generated.Next(1, 60));
            var moved = start + before.EnumerateRunes().Count();
            Exactly(AnchorStatus.Moved, before + text, locator, moved, words);
            Exactly(AnchorStatus.Moved, before + text, locator with { Words = null }, moved, words);

            var edited = generated.Edited(words, (end - start) / 10);
            var changed =
                before + string.Concat(runes[..start]) + edited + string.Concat(runes[end..]);
            var found = Find(changed, locator);
            var length = edited.EnumerateRunes().Count();
            Assert.True(
                found.Place is { } place
                    && Math.Abs(place.Start - moved) <= (end - start) / 4
                    && Math.Abs(place.End - moved - length) <= (end - start) / 4,
                $"seed {seed}: {found} for {moved}-{moved + length}"
            );
            Agrees(changed, found);
        }
    }

    [Fact]
    public void Four_million_characters_are_searched_in_seconds_and_a_search_that_was_cut_off_says_so()
    {
        var same = new AnchoredText(new string('a', 4 * 1024 * 1024));
        var words = new string('a', 4999) + "b";
        var clock = Stopwatch.StartNew();

        var known = FindSpan.In(same, new(0, 5000, SpanHash.Of(words), words));
        var hashed = FindSpan.In(same, new(2_000_000, 2_000_100, SpanHash.Of(words)));

        Assert.Equal((AnchorStatus.Drifted, true), (known.Status, known.Complete));
        Assert.Equal((AnchorStatus.Lost, false), (hashed.Status, hashed.Complete));
        var moved = Enumerable
            .Range(0, 200)
            .Select(_ =>
                FindSpan.In(
                    same,
                    new(4_194_000, 4_194_400, SpanHash.Of(words[..256]), words[..256])
                )
            )
            .ToList();
        Assert.All(moved, f => Assert.Equal(AnchorStatus.Moved, f.Status));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void Long_spans_tell_where_the_short_ones_beside_them_went()
    {
        const string Inserted = "The mayor said so, said many, and nobody said more. ";
        var old = new AnchoredText(Text);
        var spans = new[]
        {
            Locator(Text, "said"),
            Locator(Text, "A harbour would be built"),
            new Locator(
                Text.LastIndexOf("said", StringComparison.Ordinal),
                Text.LastIndexOf("said", StringComparison.Ordinal) + 4,
                SpanHash.Of("said")
            ),
            Locator(Text, "Ministers met twice in spring"),
        };
        var text = new AnchoredText(Inserted + Text);

        var found = FollowSpans.Into(text, [.. spans.Select(s => s with { Words = null })], old);

        Assert.All(
            found.Zip(spans),
            f => Assert.Equal(f.Second.Start + Inserted.Length, f.First.Place!.Start)
        );
    }

    private static FoundSpan Find(string text, Locator locator) => FindSpan.In(new(text), locator);

    private static Locator Locator(string text, string words)
    {
        var start = CodePoints.Count(text[..text.IndexOf(words, StringComparison.Ordinal)]);
        return new(start, start + CodePoints.Count(words), SpanHash.Of(words), words);
    }

    private static (AnchorStatus, double?, bool) Outcome(FoundSpan found) =>
        (found.Status, found.Similarity, found.Complete);

    private static string WordsAt(string text, FoundSpan found) =>
        CodePoints.Slice(text, found.Place!.Start, found.Place.End)!;

    private static void Exactly(
        AnchorStatus status,
        string text,
        Locator locator,
        int start,
        string words
    )
    {
        var found = Find(text, locator);
        Assert.Equal((status, start), (found.Status, found.Place!.Start));
        Assert.Equal(words, WordsAt(text, found));
        Agrees(text, found);
    }

    /// <summary>Code points, UTF-16 units, paragraph and hash say the same.</summary>
    private static void Agrees(string text, FoundSpan found)
    {
        var place = found.Place!;
        var runes = text.EnumerateRunes().ToArray();
        var words = string.Concat(runes[place.Start..place.End]);
        Assert.Equal(words, text[place.StartUtf16..place.EndUtf16]);
        Assert.Equal(SpanHash.Of(Encoding.UTF8.GetBytes(words)), place.Sha256);
        var until = text[..place.StartUtf16].Split('\n');
        var line = until[^1] + text[place.StartUtf16..].Split('\n')[0];
        var paragraph = until[..^1].Append(line).Count(l => !string.IsNullOrWhiteSpace(l));
        Assert.Equal(Math.Max(1, paragraph), place.Paragraph);
    }
}
