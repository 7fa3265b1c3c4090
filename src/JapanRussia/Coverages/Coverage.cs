using JapanRussia.Articles;
using JapanRussia.Propositions;
using JapanRussia.Values.Identities;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Coverages;

/// <summary>What one article does with one proposition, also with one that it leaves out.</summary>
public sealed class Coverage : IIdentified
{
    private Coverage() { }

    /// <summary>The proposition's: coverage is listed within one article.</summary>
    public Guid Id { get; private init; }
    public Guid ArticleId { get; private init; }
    public Article Article { get; private init; } = null!;
    public Guid PropositionId { get; private init; }
    public Proposition Proposition { get; private init; } = null!;

    /// <summary>In the article itself: title, standfirst, headings and body.</summary>
    public Covering Covers { get; private init; }

    /// <summary>In what stands beside the article: comments below it, teasers of other pieces.</summary>
    public Covering Beside { get; private init; }

    /// <summary>How many claims stand in the article and beside it; null where none does.</summary>
    public int? ClaimCount { get; private init; }

    /// <summary>Whether no other article holds a claim on it.</summary>
    public bool OnlyHere { get; private init; }
}

[Vocabulary("coverages", "What an article does with a proposition, whoever claims it there.")]
public enum Covering
{
    [Term("Somebody supports it there, and nobody denies it.")]
    Supports,

    [Term("Somebody denies it there, and nobody supports it.")]
    Denies,

    [Term("Some support it there, others deny it.")]
    Both,

    [Term("It is only asked or passed on there, without a commitment.")]
    Mentions,

    [Term("Nobody claims anything of it there.")]
    Absent,
}
