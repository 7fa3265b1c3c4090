using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Positions;

/// <summary>When a claim was made, as far as one can tell: a range of days, open where an end is not known.</summary>
public sealed record ClaimTime(TimeBasis Basis, DateOnly? From, DateOnly? To)
{
    /// <summary>Whether it was over before the other began, whatever the days that both can mean.</summary>
    public bool IsBefore(ClaimTime other) => To < other.From;
}

[Vocabulary("time_bases", "By what the time of a claim is known.")]
public enum TimeBasis
{
    [Term("The source lets one tell when the claimant said it.")]
    Said,

    [Term("When it was said is not known; its article was published then.")]
    Published,
}
