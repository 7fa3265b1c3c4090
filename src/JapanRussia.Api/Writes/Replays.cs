using System.Security.Cryptography;
using System.Text;
using JapanRussia.Api.Access;
using JapanRussia.Api.Http;
using JapanRussia.Idempotency;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Writes;

/// <summary>A request that may have been made before: the Idempotency-Key says so (draft-ietf-httpapi-idempotency-key-header).</summary>
internal sealed class Replays
{
    internal const string Header = "Idempotency-Key";
    internal const string Replayed = "Idempotency-Replayed";

    private readonly string subject;
    private readonly string key;
    private readonly string fingerprint;

    private Replays(string subject, string key, string fingerprint) =>
        (this.subject, this.key, this.fingerprint) = (subject, key, fingerprint);

    /// <summary>Null where the request has no key.</summary>
    internal static (Replays? Replays, ProblemAnswer? Problem) Of(
        HttpContext http,
        Caller caller,
        bool required,
        ReadOnlySpan<byte> body
    )
    {
        var given = http.Request.Headers[Header];
        if (given.Count == 0)
            return required
                ? (
                    null,
                    new(
                        ProblemKind.IdempotencyKeyRequired,
                        "Send an Idempotency-Key, a new one for each thing to be made and the same one when you try again."
                    )
                )
                : (null, null);
        // the standard has a quoted string, most clients send the bare text
        var key = $"{given}".Trim('"');
        if (key.Length is 0 or > IdempotentAnswer.MaxKeyLength || key.Any(c => c is < '!' or > '~'))
            return (
                null,
                new(
                    ProblemKind.IdempotencyKeyRequired,
                    $"An Idempotency-Key has 1 to {IdempotentAnswer.MaxKeyLength} visible ASCII characters."
                )
            );
        return (new(caller.Subject, key, Fingerprint(http.Request, body)), null);
    }

    /// <summary>
    /// Takes the key for the open transaction. Gives the answer that was given before, or the problem: the same request is
    /// under way, or the key was used for another.
    /// </summary>
    internal async Task<IResult?> Take(ClaimsDb db, CancellationToken cancellation)
    {
        var free = await db
            .Database.SqlQuery<bool>(
                $"select pg_try_advisory_xact_lock(hashtextextended({subject + "\n" + key}, 7)) as \"Value\""
            )
            .SingleAsync(cancellation);
        if (!free)
            return new ProblemAnswer(
                ProblemKind.IdempotencyInProgress,
                "A request with this Idempotency-Key is under way."
            );
        var before = await db
            .IdempotentAnswers.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Subject == subject && a.Key == key, cancellation);
        if (before is null)
            return null;
        return before.Fingerprint == fingerprint
            ? new StoredAnswer(before)
            : new ProblemAnswer(
                ProblemKind.IdempotencyKeyReused,
                "This Idempotency-Key was used for another request."
            );
    }

    /// <summary>Keeps the answer in the open transaction, and lets go of old ones.</summary>
    internal async Task Keep(
        Answer answer,
        DateTimeOffset at,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var old = at - IdempotentAnswer.Kept;
        await db.IdempotentAnswers.Where(a => a.CreatedAt < old).ExecuteDeleteAsync(cancellation);
        db.Add(
            new IdempotentAnswer
            {
                Subject = subject,
                Key = key,
                Fingerprint = fingerprint,
                Status = answer.Status,
                Location = answer.Location,
                Tag = answer.Tag,
                Body = answer.Body,
                CreatedAt = at,
            }
        );
        await db.SaveChangesAsync(cancellation);
    }

    private static string Fingerprint(HttpRequest request, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(
            Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n")
        );
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed class StoredAnswer(IdempotentAnswer stored) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers[Replayed] = "true";
            return new WrittenAnswer(
                new(stored.Status, stored.Location, stored.Tag, stored.Body)
            ).ExecuteAsync(httpContext);
        }
    }
}

/// <summary>What a write answers, as it was or will be stored.</summary>
internal sealed class WrittenAnswer(Answer answer) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = answer.Status;
        response.Headers.CacheControl = "no-store";
        if (answer.Location is not null)
            response.Headers.Location = $"{new Link(answer.Location)}";
        if (answer.Tag is not null)
            response.Headers.ETag = answer.Tag;
        if (answer.Body.Length == 0)
            return;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = answer.Body.Length;
        await response.Body.WriteAsync(answer.Body, httpContext.RequestAborted);
    }
}
