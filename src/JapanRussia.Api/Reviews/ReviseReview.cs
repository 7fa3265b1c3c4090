using System.Text.Json.Nodes;
using JapanRussia.Api.Editing;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Writes;
using JapanRussia.Reviews;
using JapanRussia.Values.Rules;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Reviews;

internal static class ReviseReview
{
    /// <summary>Changes a review by a merge patch on the form in which it is recorded.</summary>
    /// <remarks>
    /// Null takes a member away. A draft is revised with the scope write. What is published is corrected with the scope review, for
    /// a reason, by somebody who did not write it.
    /// </remarks>
    /// <param name="key" example="bridge-toll-check">The review's key.</param>
    internal static Task<IResult> Handle(
        string key,
        HttpContext http,
        CancellationToken cancellation
    ) =>
        Revise.Of(
            ReviewListing.Listing,
            http,
            writing => LoadReview.ToChange(key, writing),
            Patch,
            cancellation
        );

    private static async Task<ProblemAnswer?> Patch(
        Review review,
        JsonObject patch,
        WriteContext writing
    )
    {
        var standing = await writing
            .Db.Reviews.Where(r => r.Id == review.Id)
            .Select(ReviewResponse.Projection)
            .SingleAsync(writing.Cancellation);
        var (form, faulty) = MergePatch.ApplyTo(
            ReviewForm.Of(standing),
            patch,
            ReviewFormValidator.Instance
        );
        if (faulty is not null)
            return faulty;
        if (form!.Key != review.Key)
            throw new RuleViolation("key_fixed", "A review keeps its key.", "key");
        var references = new References(writing.Db, writing.Cancellation);
        var content = await form.Content(references);
        if (references.Problem is { } unknown)
            return unknown;
        review.Revise(content);
        return null;
    }
}
