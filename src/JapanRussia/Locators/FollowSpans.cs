using JapanRussia.Values.Text;

namespace JapanRussia.Locators;

/// <summary>Finds all spans of one text again in another, the long ones first: they tell where the short ones went.</summary>
public static class FollowSpans
{
    /// <summary>A span of fewer code points can stand anywhere by chance, and leads no other.</summary>
    private const int Leading = 24;

    /// <param name="old">The text in which they stood; without it their words are not known.</param>
    /// <param name="effort">How much may be hashed for all of them together.</param>
    /// <returns>What became of each, in the order in which they were given.</returns>
    public static IReadOnlyList<FoundSpan> Into(
        AnchoredText text,
        IReadOnlyList<Locator> spans,
        AnchoredText? old,
        long effort = FindSpan.Effort
    )
    {
        var found = new FoundSpan[spans.Count];
        var leaders = new SortedList<int, int>();
        foreach (var (i, span) in spans.Index().OrderByDescending(s => s.Item.Length))
        {
            var words = span.Words ?? old?.Slice(span.Start, span.End);
            found[i] = FindSpan.In(
                text,
                // where the old text says something else there, the words are not those of the span
                span with
                {
                    Words =
                        span.Words is null && words is not null && SpanHash.Of(words) != span.Sha256
                            ? null
                            : words,
                },
                span.Start + Shift(leaders, span.Start),
                effort / spans.Count
            );
            if (found[i].Place is { } place && span.Length >= Leading)
                leaders[span.Start] = place.Start - span.Start;
        }
        return found;
    }

    /// <summary>By how much the nearest of those that were found has moved.</summary>
    private static int Shift(SortedList<int, int> leaders, int start) =>
        leaders.Count == 0 ? 0 : leaders.MinBy(l => Math.Abs((long)l.Key - start)).Value;
}
