using JapanRussia.Api.Http;
using JapanRussia.Api.Writes;
using JapanRussia.Claims;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Claims;

internal static class RecordClaim
{
    /// <summary>Records a claim as a draft, which readers do not see until somebody else publishes it.</summary>
    internal static async Task<IResult> Handle(HttpContext http, CancellationToken cancellation)
    {
        var (bytes, json, unread) = await ReadBody.Of(http.Request, cancellation);
        if (unread is not null)
            return unread;
        var (form, faulty) = ReadBody.To(
            json!,
            ApiJson.Readable.ClaimForm,
            ClaimFormValidator.Instance
        );
        if (faulty is not null)
            return faulty;
        return await AnswerWrite.Of(
            ClaimListing.Listing,
            http,
            bytes,
            why: null,
            created: claim => $"/v1/claims/{claim.Id}",
            writing => Record(form!, writing),
            cancellation
        );
    }

    private static async Task<(Claim?, ProblemAnswer?)> Record(ClaimForm form, Writing writing)
    {
        var references = new References(writing.Db, writing.Cancellation);
        var content = await form.Content(references, []);
        if (references.Problem is { } missing)
            return (null, missing);
        if (
            form.Key is { } key
            && await writing.Db.Claims.AnyAsync(c => c.Key == key, writing.Cancellation)
        )
            throw new RuleViolation("key_taken", $"A claim has the key '{key}' already.", "key");
        var claim = Claim.Record(form.Key, content, new(), ClaimStatus.Draft);
        writing.Db.Add(claim);
        return (claim, null);
    }
}
