namespace JapanRussia.Values.Rules;

/// <summary>A rule of the model that an entity would break.</summary>
/// <param name="code">The rule's name, stable, snake_case: what programs look at.</param>
/// <param name="detail">What is wrong, for a person.</param>
/// <param name="member">The member at fault, as its JSON name; null where it is the whole.</param>
public sealed class RuleViolation(string code, string detail, string? member = null)
    : Exception(detail)
{
    public string Code { get; } = code;
    public string? Member { get; } = member;

    /// <summary>Each place at which the rule is broken, where that is more than one.</summary>
    public IReadOnlyList<RuleViolation> Parts { get; init; } = [];

    public static void Unless(bool holds, string code, string detail, string? member = null)
    {
        if (!holds)
            throw new RuleViolation(code, detail, member);
    }
}
