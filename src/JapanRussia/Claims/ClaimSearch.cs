using NpgsqlTypes;

namespace JapanRussia.Claims;

/// <summary>
/// What a claim is found by: its words, those of its proposition, and the names of all who and what it speaks of. Derived from
/// the other tables by the SQL function <c>refresh_search</c>; apart from the claim, so that reading a claim does not read it.
/// </summary>
public sealed class ClaimSearch
{
    private ClaimSearch() { }

    public Guid ClaimId { get; private init; }
    public NpgsqlTsVector Document { get; private init; } = null!;
}
