using JapanRussia.Api.Editing;
using JapanRussia.Claims;
using JapanRussia.Rest.Problems;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Claims;

internal static class LoadClaim
{
    /// <summary>A claim with its parts, if it is there and at the version that the request has seen.</summary>
    internal static async Task<(Claim? Claim, ProblemAnswer? Problem)> ToChange(
        Guid id,
        WriteContext writing,
        bool evenRetracted = false
    )
    {
        var claim = await writing
            .Db.Claims.Include(c => c.Claimants)
            .Include(c => c.Via)
            .Include(c => c.Evidence)
            .Include(c => c.Figures)
            .AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == id, writing.Cancellation);
        return CheckSeen.Check(claim, writing.Request, evenRetracted);
    }
}
