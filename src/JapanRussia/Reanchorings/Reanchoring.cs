using JapanRussia.Articles;
using JapanRussia.History;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Reanchorings;

/// <summary>
/// A proposal to give an article another text, with the place of each span in it. Nothing changes until somebody else than the
/// proposer accepts it.
/// </summary>
public sealed class Reanchoring : Entity
{
    private Reanchoring() { }

    internal override string Handle => Id.ToString();
    public Guid ArticleId { get; private init; }
    public Article Article { get; private init; } = null!;

    /// <summary>The hash of the text that the article had when this was proposed.</summary>
    public string? OldTextSha256 { get; private init; }
    public string TextSha256 { get; private init; } = "";
    public int TextCharacters { get; private init; }
    public TextAccess TextAccess { get; private init; }
    public ReanchoringState State { get; private set; }

    /// <summary>The proposer, named for good; <see cref="Entity.CreatedAt"/> says when.</summary>
    public string ProposedBy { get; private init; } = "";
    public string ProposedByName { get; private init; } = "";
    public string? DecidedBy { get; private set; }
    public string? DecidedByName { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? Reason { get; private set; }
    public List<ReanchoredSpan> Spans { get; private init; } = [];

    /// <summary>The proposed text, kept apart until this is decided; null afterwards.</summary>
    public ReanchoringText? Text { get; private set; }

    internal static Reanchoring Propose(TextComparison comparison, TextAccess access, Editor by)
    {
        var proposal = new Reanchoring
        {
            Id = Guid.CreateVersion7(),
            ArticleId = comparison.ArticleId,
            OldTextSha256 = comparison.OldSha256,
            TextSha256 = comparison.Text.Sha256,
            TextCharacters = comparison.Text.Characters,
            TextAccess = access,
            State = ReanchoringState.Proposed,
            ProposedBy = by.Subject,
            ProposedByName = by.Name,
            Text = new(comparison.Text.Content),
        };
        proposal.Spans.AddRange(comparison.Spans.Select((s, i) => new ReanchoredSpan(i + 1, s)));
        return proposal;
    }

    /// <exception cref="RuleViolation">It was decided before.</exception>
    public void Accept(Editor by, DateTimeOffset at) =>
        Decide(ReanchoringState.Accepted, by, at, null);

    /// <exception cref="RuleViolation">It was decided before.</exception>
    public void Reject(Editor by, DateTimeOffset at, string? reason) =>
        Decide(ReanchoringState.Rejected, by, at, reason);

    private void Decide(ReanchoringState state, Editor by, DateTimeOffset at, string? reason)
    {
        RuleViolation.Unless(
            State == ReanchoringState.Proposed,
            "reanchoring_decided",
            $"This proposal was {Words.Of(State)} before."
        );
        (State, DecidedBy, DecidedByName, DecidedAt, Reason) = (
            state,
            by.Subject,
            by.Name,
            at,
            reason
        );
        Done = state == ReanchoringState.Accepted ? ChangeAction.Confirmed : ChangeAction.Rejected;
        Text = null;
    }
}

/// <summary>A text that was proposed for an article, exactly as read. Like any article's text it is not ours to publish.</summary>
public sealed class ReanchoringText
{
    private ReanchoringText() { }

    internal ReanchoringText(string content) => Content = content;

    public Guid ReanchoringId { get; private init; }
    public string Content { get; private init; } = "";
}

[Vocabulary("reanchoring_states", "What became of a proposal to give an article another text.")]
public enum ReanchoringState
{
    [Term("Waits for a reviewer; spans stand as they stood.")]
    Proposed,

    [Term("The article has the text, and its spans the places in it.")]
    Accepted,

    [Term("Nothing was changed.")]
    Rejected,
}
