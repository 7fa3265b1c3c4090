using JapanRussia.Rest.Problems;

namespace JapanRussia.Rest.Lists;

/// <summary>Something that a request gives: a name with its values, and where it stands.</summary>
/// <param name="Pointer">The member of the body; null for a parameter of the query string.</param>
public sealed record Given(string Name, IReadOnlyList<string> Values, string? Pointer = null)
{
    /// <summary>Whether it stands among the conditions of a body, where there are fields only.</summary>
    public bool IsCondition => Pointer?.StartsWith("/where/", StringComparison.Ordinal) ?? false;

    public (ProblemKind, Fault) MakeFault(
        ProblemKind kind,
        string detail,
        IReadOnlyList<string>? allowed = null
    ) =>
        (
            kind,
            new(
                kind.Code,
                detail,
                Pointer is null ? Name : null,
                Pointer,
                allowed is { Count: > 0 } ? allowed : null
            )
        );
}
