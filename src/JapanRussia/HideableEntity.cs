using JapanRussia.Values.Vocabularies;

namespace JapanRussia;

/// <summary>Whatever readers do not see while it is hidden, be it kept in a table or computed by a query.</summary>
public interface IHideable
{
    /// <summary>Whether readers see it, or saw it until it was withdrawn.</summary>
    bool Shown { get; }
    DateTimeOffset? RetractedAt { get; }
}

/// <summary>
/// An entity that is recorded hidden by those who may not decide what readers see. It is shown by a reviewer, or together
/// with the first thing that readers see and that names it; from then on it stays shown.
/// </summary>
public abstract class HideableEntity : Entity, IHideable
{
    public bool Shown { get; private set; } = true;

    /// <summary>Where it stands between recording and withdrawal, in the words that claims have for it.</summary>
    public ClaimStatus Status => StatusOf(Shown, RetractedAt);

    public static ClaimStatus StatusOf(bool shown, DateTimeOffset? retractedAt) =>
        (shown, retractedAt) switch
        {
            (true, null) => ClaimStatus.Published,
            (true, _) => ClaimStatus.Retracted,
            (false, null) => ClaimStatus.Draft,
            (false, _) => ClaimStatus.Rejected,
        };

    /// <summary>Keeps what is being recorded from readers.</summary>
    public void Hide() => Shown = false;

    /// <summary>Lets readers see it; what they see already stays as it is.</summary>
    public void Show()
    {
        if (Shown)
            return;
        (Shown, Done) = (true, Done ?? ChangeAction.Published);
    }

    /// <summary>Shows what is hidden to everybody.</summary>
    /// <exception cref="RuleViolation">It is not hidden.</exception>
    public void Publish()
    {
        RuleViolation.Unless(
            Status == ClaimStatus.Draft,
            $"{Noun}_status",
            $"Only a draft can be published; this {Noun} is {Words.Of(Status)}."
        );
        Show();
    }
}

public static class HideableThings
{
    /// <summary>Those that readers see.</summary>
    public static IQueryable<T> Published<T>(this IQueryable<T> things)
        where T : class, IHideable => things.Where(t => t.Shown && t.RetractedAt == null);
}
