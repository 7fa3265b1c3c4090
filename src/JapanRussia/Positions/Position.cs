using JapanRussia.Actors;
using JapanRussia.Propositions;
using JapanRussia.Values.Identities;

namespace JapanRussia.Positions;

/// <summary>How one actor stands to one proposition, over all their published claims on it, alone or joint.</summary>
public sealed class Position : IIdentified
{
    private Position() { }

    public Guid Id { get; private init; }
    public Guid PropositionId { get; private init; }
    public Proposition Proposition { get; private init; } = null!;
    public Guid ActorId { get; private init; }
    public Actor Actor { get; private init; } = null!;
    public int ClaimCount { get; private init; }
    public int Supports { get; private init; }
    public int Denies { get; private init; }
    public int Questions { get; private init; }
    public int Reports { get; private init; }

    /// <summary>The first day on which the first of the claims can have been made.</summary>
    public DateOnly? FirstOn { get; private init; }

    /// <summary>The last day on which the last of them can have been made.</summary>
    public DateOnly? LastOn { get; private init; }

    /// <summary>Whether they supported it and later denied it, or the other way round.</summary>
    public bool Changed { get; private init; }

    /// <summary>The articles that hold the claims.</summary>
    public List<Guid> ArticleIds { get; private init; } = [];

    /// <summary>Who passed them on.</summary>
    public List<Guid> ViaIds { get; private init; } = [];
}
