using JapanRussia.Articles;
using JapanRussia.Propositions;
using JapanRussia.Values.Dates;
using JapanRussia.Values.Identities;

namespace JapanRussia.Claims;

/// <summary>
/// One actor's stance to one proposition as one article gives it: "X says, as Y reports in Z, that not-P".
/// Whether it is true is a matter for a review, not for the claim.
/// </summary>
public sealed class Claim : DraftedEntity
{
    public const int MaxKeyLength = 200;
    public const int MaxQuoteWords = 12;

    /// <summary>Of a quote in a script that does not divide words.</summary>
    public const int MaxQuoteLength = 200;
    public const int MaxNoteLength = 2000;
    public const int MaxCueLength = 200;
    public const int MaxDepth = 10;

    private Claim() { }

    /// <summary>A stable name that its source gave it: <c>article-slug/017</c>.</summary>
    public string Key { get; private init; } = "";
    internal override string Handle => Key;
    public override ClaimStatus Status { get; private protected set; }

    public Guid ArticleId { get; private set; }
    public Article Article { get; private set; } = null!;
    public Guid? SectionId { get; private set; }
    public Section? Section { get; private set; }

    /// <summary>The first day on which the article can have been published; kept equal to the article's by the database.</summary>
    public DateOnly? PublishedFrom { get; private set; }

    /// <summary>The lead claimant first, then joint ones, then actors whom another reading would take for the claimant.</summary>
    public List<Claimant> Claimants { get; private init; } = [];

    public Guid PropositionId { get; private set; }
    public Proposition Proposition { get; private set; } = null!;
    public Stance Stance { get; private set; }
    public Certainty Certainty { get; private set; }
    public HedgeScope? HedgeScope { get; private set; }
    public Attribution Attribution { get; private set; }
    public Act? Act { get; private set; }
    public string? Cue { get; private set; }
    public string? Quote { get; private set; }

    /// <summary>The intermediaries between reader and claimant, the article's author first.</summary>
    public List<Hop> Via { get; private init; } = [];

    /// <summary>How many speak on the way from reader to proposition, the claimant included: 1 in own voice.</summary>
    public int Depth { get; private set; }

    public List<Evidence> Evidence { get; private init; } = [];
    public List<Figure> Figures { get; private init; } = [];

    /// <summary>When the claimant said it.</summary>
    public PartialDate? SaidOn { get; private set; }

    /// <summary>What time it is about.</summary>
    public PartialDate? About { get; private set; }

    /// <summary>On what the claimant makes it depend: "if a deal is struck".</summary>
    public string? Condition { get; private set; }
    public string? Note { get; private set; }
    public Origin Origin { get; private init; } = new();

    /// <summary>What it is found by; kept by the database, and never loaded with it.</summary>
    public ClaimSearch? Search { get; private init; }

    /// <param name="key">Its source's own name for it; a claim without one is known by its id.</param>
    /// <exception cref="RuleViolation">The content breaks a rule of the model.</exception>
    public static Claim Record(string? key, ClaimContent content, Origin origin, ClaimStatus status)
    {
        var id = key is null ? Guid.CreateVersion7() : NameBasedId.Of("claim", key);
        var claim = new Claim
        {
            Id = id,
            Key = key ?? id.ToString(),
            Origin = origin,
        };
        claim.Revise(content);
        claim.Status = status;
        return claim;
    }

    /// <exception cref="RuleViolation">The content breaks a rule of the model; the claim is unchanged.</exception>
    public void Revise(ClaimContent content)
    {
        content.Check();
        ArticleId = content.ArticleId;
        SectionId = content.SectionId;
        PropositionId = content.PropositionId;
        Stance = content.Stance;
        Certainty = content.Certainty;
        HedgeScope = content.HedgeScope;
        Attribution = content.Attribution;
        Act = content.Act;
        Cue = content.Cue;
        Quote = content.Quote;
        SaidOn = content.SaidOn;
        About = content.About;
        Condition = content.Condition;
        Note = content.Note;
        Depth = content.Via.Count + 1;
        Replace(Claimants, content.Claimants, c => c.Content, (c, i) => new(i + 1, c));
        Replace(Via, content.Via, h => h.Content, (h, i) => new(i + 1, h));
        Replace(Evidence, content.Evidence, e => e.Content, (e, i) => new(i + 1, e));
        Replace(Figures, content.Figures, f => f.Content, (f, i) => new(i + 1, f));
        Reopen();
    }

    /// <exception cref="RuleViolation">It is no draft, or a span of it does not stand where it says.</exception>
    public override void Publish()
    {
        if (Status == ClaimStatus.Draft)
            CheckAnchors();
        base.Publish();
    }

    /// <exception cref="RuleViolation">A span of it does not stand where it says.</exception>
    public override void Restore()
    {
        if (Status == ClaimStatus.Retracted)
            CheckAnchors();
        base.Restore();
    }

    private void CheckAnchors() =>
        Misfit.Refuse(Misfit.Displaced([.. Evidence.Select(e => e.Content)]));

    /// <summary>Says anew where its evidence stands; nothing else of it changes.</summary>
    internal void Anchor(IReadOnlyList<EvidenceContent> evidence)
    {
        foreach (var span in evidence)
            span.Check();
        Replace(Evidence, evidence, e => e.Content, (e, i) => new(i + 1, e));
        if (PartsChanged)
            Done ??= ChangeAction.Anchored;
    }
}
