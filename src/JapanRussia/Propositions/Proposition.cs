using JapanRussia.Claims;
using JapanRussia.Topics;
using JapanRussia.Values.Identities;
using JapanRussia.Values.Text;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Propositions;

/// <summary>
/// What is claimed: one self-contained sentence in our own words, worded positively and without its speaker.
/// Claims on one proposition are comparable, whatever their source.
/// </summary>
public sealed class Proposition : MergeableEntity
{
    /// <summary>In code points.</summary>
    public const int MaxTextLength = 500;

    private Proposition() { }

    public string Text { get; private set; } = "";
    public PropositionKind Kind { get; private set; }

    /// <summary>Whether evidence could settle it, apart from anybody's taste.</summary>
    public bool Checkable { get; private set; }
    public List<PropositionTopic> Topics { get; private init; } = [];

    /// <summary>All that is claimed of it, whatever its status: for conditions in queries.</summary>
    public List<Claim> Claims { get; private init; } = [];

    public static Proposition Word(string slug, PropositionContent content)
    {
        var proposition = new Proposition { Id = NameBasedId.Of("proposition", slug), Slug = slug };
        proposition.Revise(content);
        return proposition;
    }

    public void Revise(PropositionContent content)
    {
        RuleViolation.Unless(
            CodePoints.Count(content.Text) is > 0 and <= MaxTextLength,
            "proposition_length",
            $"A proposition has 1 to {MaxTextLength} characters.",
            "text"
        );
        Text = content.Text;
        Kind = content.Kind;
        Checkable = content.Checkable;
        Replace(Topics, content.TopicIds, t => t.TopicId, (id, i) => new(i + 1, id));
    }
}

/// <summary>What an editor says of a proposition.</summary>
/// <param name="TopicIds">What it is about, the most specific first.</param>
public sealed record PropositionContent(
    string Text,
    PropositionKind Kind,
    bool Checkable,
    IReadOnlyList<Guid> TopicIds
);

public sealed class PropositionTopic : IPart
{
    private PropositionTopic() { }

    internal PropositionTopic(int position, Guid topicId) =>
        (Position, TopicId) = (position, topicId);

    public int Position { get; private init; }
    public Guid TopicId { get; private init; }
    public Topic Topic { get; private init; } = null!;
}

[Vocabulary(
    "proposition_kinds",
    "What sort of content a proposition is. Whoever predicts supports a forecast; whoever proposes supports a policy."
)]
public enum PropositionKind
{
    [Term("What is or was the case.")]
    Fact,

    [Term("Why something is or was the case.")]
    Cause,

    [Term("What will or would be the case.")]
    Forecast,

    [Term("What should be done.")]
    Policy,

    [Term("How good, important or promising something is.")]
    Evaluation,
}
