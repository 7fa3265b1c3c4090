using JapanRussia.Api.Editing;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Writes;
using JapanRussia.Reviews;
using JapanRussia.Values.Rules;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Reviews;

internal static class RecordReview
{
    /// <summary>Records a review as a draft, which readers do not see until somebody else publishes it.</summary>
    internal static async Task<IResult> Handle(HttpContext http, CancellationToken cancellation)
    {
        var (bytes, form, faulty) = await ReadBody.ReadForm(
            http.Request,
            ReviewFormValidator.Instance
        );
        if (faulty is not null)
            return faulty;
        return await AnswerWrite.AnswerChange(
            ReviewListing.Listing,
            http,
            bytes,
            why: null,
            created: review => $"/v1/reviews/{review.Key}",
            writing => Record(form!, writing),
            cancellation
        );
    }

    private static async Task<(Review?, ProblemAnswer?)> Record(
        ReviewForm form,
        WriteContext writing
    )
    {
        var references = new References(writing.Db, writing.Cancellation);
        var content = await form.Content(references);
        if (references.Problem is { } missing)
            return (null, missing);
        if (
            form.Key is { } key
            && await writing.Db.Reviews.AnyAsync(r => r.Key == key, writing.Cancellation)
        )
            throw new RuleViolation("key_taken", $"A review has the key '{key}' already.", "key");
        var review = Review.Record(form.Key, content);
        writing.Db.Add(review);
        return (review, null);
    }
}
