using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using JapanRussia.Rest.Data;
using JapanRussia.Rest.Problems;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Rest.Writes;

/// <summary>Names a request, so that it can be made again without doing anything twice (draft-ietf-httpapi-idempotency-key-header).</summary>
public sealed class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    public const string Replayed = "Idempotency-Replayed";
    public const int MaxLength = 100;

    private readonly RestDatabase database;
    private readonly string subject;
    private readonly string key;
    private readonly string fingerprint;

    private IdempotencyKey(RestDatabase database, string subject, string key, string fingerprint) =>
        (this.database, this.subject, this.key, this.fingerprint) = (
            database,
            subject,
            key,
            fingerprint
        );

    /// <summary>Both null where the request has no key and needs none.</summary>
    public static (IdempotencyKey? Key, ProblemAnswer? Problem) Read(
        HttpContext http,
        RestDatabase database,
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
        if (key.Length is 0 or > MaxLength || key.Any(c => c is < '!' or > '~'))
            return (
                null,
                new(
                    ProblemKind.IdempotencyKeyRequired,
                    $"An Idempotency-Key has 1 to {MaxLength} visible ASCII characters."
                )
            );
        var subject = http.User.FindFirstValue(ClaimTypes.NameIdentifier)!;
        return (new(database, subject, key, FingerprintOf(http.Request, body)), null);
    }

    /// <summary>
    /// Locks the key for the open transaction. Gives the answer that was given before, or the problem: the same request is
    /// running, or the key was used for another.
    /// </summary>
    public async Task<IResult?> Acquire(DbContext db, CancellationToken cancellation)
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
        var before = await database.FindAnswer(db, subject, key, cancellation);
        if (before is null)
            return null;
        return before.Fingerprint == fingerprint
            ? new ReplayedAnswer(before)
            : new ProblemAnswer(
                ProblemKind.IdempotencyKeyReused,
                "This Idempotency-Key was used for another request."
            );
    }

    /// <summary>Stores the answer in the open transaction.</summary>
    public Task StoreAnswer(Answer answer, DbContext db, CancellationToken cancellation) =>
        database.StoreAnswer(
            db,
            subject,
            key,
            new(fingerprint, answer.Status, answer.Location, answer.Tag, answer.Body),
            cancellation
        );

    private static string FingerprintOf(HttpRequest request, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(
            Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n")
        );
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed class ReplayedAnswer(StoredAnswer stored) : IResult
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
