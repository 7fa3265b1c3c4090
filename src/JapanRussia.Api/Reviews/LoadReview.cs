using JapanRussia.Api.Editing;
using JapanRussia.Rest.Problems;
using JapanRussia.Reviews;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Reviews;

internal static class LoadReview
{
    /// <summary>A review, if it is there and at the version that the request has seen.</summary>
    internal static async Task<(Review? Review, ProblemAnswer? Problem)> ToChange(
        string key,
        WriteContext writing,
        bool evenRetracted = false
    ) =>
        CheckSeen.Check(
            await writing
                .Db.Reviews.Include(r => r.Claim)
                .SingleOrDefaultAsync(r => r.Key == key, writing.Cancellation),
            writing.Request,
            evenRetracted
        );
}
