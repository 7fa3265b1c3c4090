using JapanRussia.Api.Http;
using JapanRussia.Api.Writes;
using JapanRussia.Claims;

namespace JapanRussia.Api.Claims;

internal static class LoadClaim
{
    /// <summary>A claim with its parts, if it stands and is at the version that the request has seen.</summary>
    internal static Task<(Claim? Claim, ProblemAnswer? Problem)> ToChange(
        Guid id,
        Writing writing
    ) => ClaimEditing.Editing.Load(c => c.Id == id, writing);
}
