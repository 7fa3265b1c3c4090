using JapanRussia.Values.Vocabularies;

namespace JapanRussia;

/// <summary>An entity that begins as a draft: readers see it once somebody other than its writers has published it.</summary>
public abstract class DraftedEntity : Entity
{
    public abstract ClaimStatus Status { get; private protected set; }

    /// <summary>Shows a draft to everybody.</summary>
    /// <exception cref="RuleViolation">It is no draft.</exception>
    public virtual void Publish() => Decide(ClaimStatus.Published, ChangeAction.Published);

    /// <summary>Turns a draft down.</summary>
    /// <exception cref="RuleViolation">It is no draft.</exception>
    public void Reject() => Decide(ClaimStatus.Rejected, ChangeAction.Rejected);

    private void Decide(ClaimStatus status, ChangeAction action)
    {
        Demand(
            Status == ClaimStatus.Draft,
            $"Only a draft can be {Words.Of(action)}; this {Noun} is {Words.Of(Status)}."
        );
        (Status, Done) = (status, action);
    }

    /// <summary>Withdraws it. What nobody has seen yet is no more than turned down.</summary>
    public override void Retract(DateTimeOffset at)
    {
        if (Status == ClaimStatus.Draft)
        {
            Reject();
            return;
        }
        Demand(
            Status is ClaimStatus.Published or ClaimStatus.Retracted,
            $"Only a published {Noun} can be retracted; this one is {Words.Of(Status)}."
        );
        base.Retract(at);
        Status = ClaimStatus.Retracted;
    }

    /// <summary>Takes a retraction back: it is published again.</summary>
    public override void Restore()
    {
        if (Status == ClaimStatus.Retracted)
            Status = ClaimStatus.Published;
        base.Restore();
    }

    /// <summary>What was turned down and is worded anew is looked at anew.</summary>
    private protected void Reopen()
    {
        if (Status == ClaimStatus.Rejected)
            Status = ClaimStatus.Draft;
    }

    private void Demand(bool holds, string detail) =>
        RuleViolation.Unless(holds, $"{Noun}_status", detail);
}
