using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace JapanRussia.Rest.Data;

/// <summary>All that the library must know of the database that it serves: a program tells it once.</summary>
public abstract class RestDatabase
{
    /// <param name="asOf">The version of the data to read; null for the present.</param>
    /// <param name="planOnce">For rows whose ids are known: PostgreSQL plans each statement once.</param>
    public abstract DbContext OpenReader(long? asOf = null, bool planOnce = false);

    /// <summary>A context that tracks what it loads.</summary>
    public abstract DbContext OpenWriter();

    /// <summary>At which version the data are, as this context reads them.</summary>
    public abstract Task<DataState> ReadState(DbContext db, CancellationToken cancellation);

    /// <summary>Whether the caller may see what is not published.</summary>
    public abstract bool SeesHidden(HttpContext http);

    /// <summary>The things that a caller may know of, withdrawn ones among them.</summary>
    public abstract IQueryable<T> Known<T>(DbContext db, bool seesHidden)
        where T : class;

    /// <summary>The last version up to another or before a time; null where nothing is so old.</summary>
    public abstract Task<DataVersion?> FindVersion(
        DbContext db,
        long? version,
        DateTimeOffset? before,
        CancellationToken cancellation
    );

    /// <summary>The slug of what a withdrawn thing was merged into; null where it was not merged.</summary>
    public abstract Task<string?> FindSuccessor<T>(
        DbContext db,
        Guid id,
        CancellationToken cancellation
    );

    /// <summary>Reads words that somebody searches for.</summary>
    public abstract Task<UnderstoodWords> UnderstandWords(
        DbContext db,
        string words,
        CancellationToken cancellation
    );

    /// <summary>The same words with each unknown one exchanged for the known one most like it; null where that does not help.</summary>
    /// <param name="hidden">Whether words of what is not published count too.</param>
    public abstract Task<string?> CorrectWords(
        DbContext db,
        string words,
        bool hidden,
        CancellationToken cancellation
    );

    /// <summary>The answer that was stored under a caller's idempotency key; null where there is none.</summary>
    public abstract Task<StoredAnswer?> FindAnswer(
        DbContext db,
        string subject,
        string key,
        CancellationToken cancellation
    );

    /// <summary>Stores an answer in the open transaction, and deletes those that are too old.</summary>
    public abstract Task StoreAnswer(
        DbContext db,
        string subject,
        string key,
        StoredAnswer answer,
        CancellationToken cancellation
    );
}

/// <param name="Version">One more with every change to the data.</param>
/// <param name="CursorKey">With what cursors are signed.</param>
public sealed record DataState(long Version, byte[] CursorKey);

/// <summary>A version of the data, and when it was made.</summary>
public sealed record DataVersion(long Version, DateTimeOffset At);

/// <param name="Query">The words as PostgreSQL looks for them; null where there are none, or none that must be there.</param>
/// <param name="Ignored">Small words that were left out.</param>
public sealed record UnderstoodWords(NpgsqlTsQuery? Query, string[] Ignored);

/// <summary>An answer that is given again to the same request.</summary>
/// <param name="Fingerprint">Tells the request from others.</param>
/// <param name="Location">From the root of the service.</param>
public sealed record StoredAnswer(
    string Fingerprint,
    int Status,
    string? Location,
    string? Tag,
    byte[] Body
);
