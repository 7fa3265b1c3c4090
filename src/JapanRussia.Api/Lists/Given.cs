using JapanRussia.Api.Http;

namespace JapanRussia.Api.Lists;

/// <summary>Something that a request gives: a name with its values, and where it stands.</summary>
/// <param name="Pointer">The member of the body; null for a parameter of the query string.</param>
internal sealed record Given(string Name, IReadOnlyList<string> Values, string? Pointer = null)
{
    /// <summary>Whether it stands among the conditions of a body, where there are fields only.</summary>
    internal bool IsCondition => Pointer?.StartsWith("/where/", StringComparison.Ordinal) ?? false;

    internal (ProblemKind, Fault) Fault(
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
