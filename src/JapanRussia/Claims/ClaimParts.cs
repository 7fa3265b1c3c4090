using JapanRussia.Actors;
using JapanRussia.Articles;
using JapanRussia.Locators;
using JapanRussia.Measures;
using JapanRussia.Values.Dates;

namespace JapanRussia.Claims;

/// <summary>An actor as one of a claim's claimants.</summary>
public sealed class Claimant : IPart
{
    private Claimant() { }

    internal Claimant(int position, ClaimantContent content) =>
        (Position, ActorId, Role) = (position, content.ActorId, content.Role);

    public int Position { get; private init; }
    public Guid ActorId { get; private init; }
    public Actor Actor { get; private init; } = null!;
    public ClaimantRole Role { get; private init; }

    internal ClaimantContent Content => new(ActorId, Role);
}

/// <summary>One intermediary of a chain: PROV wasQuotedFrom, MPQA nested source.</summary>
public sealed class Hop : IPart
{
    private Hop() { }

    internal Hop(int position, HopContent content) =>
        (Position, ActorId, ArticleId, Cue, Stance) = (
            position,
            content.ActorId,
            content.ArticleId,
            content.Cue,
            content.Stance
        );

    public int Position { get; private init; }
    public Guid ActorId { get; private init; }
    public Actor Actor { get; private init; } = null!;
    public Guid? ArticleId { get; private init; }
    public Article? Article { get; private init; }
    public string? Cue { get; private init; }
    public Stance Stance { get; private init; }

    internal HopContent Content => new(ActorId, ArticleId, Cue, Stance);
}

/// <summary>A span of the article's text, by offsets and hash, never the text itself.</summary>
public sealed class Evidence : IPart
{
    private Evidence() { }

    internal Evidence(int position, EvidenceContent content) =>
        (Position, Role, Paragraph, Start, End, StartUtf16, EndUtf16, Sha256, AnchorStatus) = (
            position,
            content.Role,
            content.Paragraph,
            content.Start,
            content.End,
            content.StartUtf16,
            content.EndUtf16,
            content.Sha256,
            content.AnchorStatus
        );

    public int Position { get; private init; }
    public EvidenceRole Role { get; private init; }
    public int? Paragraph { get; private init; }
    public int Start { get; private init; }
    public int End { get; private init; }
    public int? StartUtf16 { get; private init; }
    public int? EndUtf16 { get; private init; }
    public string Sha256 { get; private init; } = "";
    public AnchorStatus AnchorStatus { get; private init; }

    public EvidenceContent Content =>
        new(Role, Paragraph, Start, End, StartUtf16, EndUtf16, Sha256, AnchorStatus);
}

/// <summary>A number or a date for a measure, with the range in which it would be borne out.</summary>
public sealed class Figure : IPart
{
    private Figure() { }

    internal Figure(int position, FigureContent content) =>
        (Position, MeasureId, Qualifier, Value, Lower, Upper, Date) = (
            position,
            content.MeasureId,
            content.Qualifier,
            content.Value,
            content.Lower,
            content.Upper,
            content.Date
        );

    public int Position { get; private init; }
    public Guid MeasureId { get; private init; }
    public Measure Measure { get; private init; } = null!;
    public Qualifier Qualifier { get; private init; }
    public decimal? Value { get; private init; }
    public decimal? Lower { get; private init; }
    public decimal? Upper { get; private init; }
    public PartialDate? Date { get; private init; }

    internal FigureContent Content => new(MeasureId, Qualifier, Value, Lower, Upper, Date);
}
