using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Writes;
using JapanRussia.Storage;
using JapanRussia.Values.Rules;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Keys;

internal static class CreateKey
{
    /// <summary>Makes a key and shows it this once.</summary>
    /// <remarks>No Idempotency-Key is taken, for the answer is not kept: it holds the key. Who misses it revokes that key and makes another.</remarks>
    internal static async Task<IResult> Handle(
        HttpContext http,
        Writers writers,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var (_, form, faulty) = await ReadBody.ReadForm(http.Request, KeyFormValidator.Instance);
        if (faulty is not null)
            return faulty;
        try
        {
            var (key, text) = ApiKey.Create(
                form!.Name!,
                (form.Scopes ?? []).Select(Words<Scope>.Term),
                KeyForm.TimeOf(form.ExpiresAt),
                Caller.Of(http)!.Subject,
                clock.GetUtcNow()
            );
            await using var db = writers.Open();
            db.Add(key);
            await db.SaveChangesAsync(cancellation);
            http.Response.StatusCode = StatusCodes.Status201Created;
            http.Response.Headers.CacheControl = "no-store";
            return new JsonAnswer<NewKey>(new(text, KeyResponse.Of(key)));
        }
        catch (RuleViolation broken)
        {
            return BrokenRules.DescribeViolation(broken);
        }
    }
}
