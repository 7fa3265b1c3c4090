using JapanRussia.Api.Access;
using JapanRussia.Rest.Problems;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Keys;

internal static class RevokeKey
{
    /// <summary>Revokes a key: within five seconds no server takes it any more.</summary>
    /// <remarks>It stays in the list. One that was revoked before stays as it is.</remarks>
    /// <param name="prefix" example="k3v9x0ab">The letters after jr_.</param>
    internal static async Task<IResult> Handle(
        string prefix,
        Writers writers,
        KnownKeys keys,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        await using var db = writers.Open();
        var key = await db
            .ApiKeys.AsTracking()
            .SingleOrDefaultAsync(k => k.Prefix == prefix, cancellation);
        if (key is null)
            return new ProblemAnswer(ProblemKind.NotFound, "There is no key with this prefix.");
        key.Revoke(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        keys.Forget(prefix);
        return TypedResults.NoContent();
    }
}
