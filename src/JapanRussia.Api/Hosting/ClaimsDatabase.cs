using JapanRussia.Access;
using JapanRussia.Actors;
using JapanRussia.Api.Access;
using JapanRussia.Api.Fields;
using JapanRussia.Idempotency;
using JapanRussia.Propositions;
using JapanRussia.Rest.Data;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Hosting;

/// <summary>The claims database as the REST library sees it.</summary>
internal sealed class ClaimsDatabase(Readers readers, Writers writers, TimeProvider clock)
    : RestDatabase
{
    public override DbContext OpenReader(long? asOf = null, bool planOnce = false) =>
        readers.Open(planOnce, asOf);

    public override DbContext OpenWriter() => writers.Open();

    public override Task<DataState> ReadState(DbContext db, CancellationToken cancellation) =>
        db.Datasets.Select(d => new DataState(d.Version, d.CursorKey)).SingleAsync(cancellation);

    public override bool SeesHidden(HttpContext http) => Caller.May(http, Scope.ReadDrafts);

    public override IQueryable<T> Known<T>(DbContext db, bool seesHidden) =>
        db.Set<T>().Visible(seesHidden);

    public override Task<DataVersion?> FindVersion(
        DbContext db,
        long? version,
        DateTimeOffset? before,
        CancellationToken cancellation
    ) => FindChangeSet(db, version, before, cancellation);

    internal static Task<DataVersion?> FindChangeSet(
        DbContext db,
        long? version,
        DateTimeOffset? before,
        CancellationToken cancellation
    ) =>
        db
            .ChangeSets.Where(s => version == null ? s.At < before : s.Version <= version)
            .OrderByDescending(s => s.Version)
            .Select(s => new DataVersion(s.Version, s.At))
            .FirstOrDefaultAsync(cancellation);

    public override async Task<string?> FindSuccessor<T>(
        DbContext db,
        Guid id,
        CancellationToken cancellation
    )
    {
        return typeof(T) == typeof(Actor) ? await FindIn(db.Actors)
            : typeof(T) == typeof(Proposition) ? await FindIn(db.Propositions)
            : null;

        Task<string?> FindIn<TNamed>(IQueryable<TNamed> named)
            where TNamed : MergeableEntity =>
            named
                .Where(n => n.Id == id)
                .Join(named, n => n.MergedIntoId, s => s.Id, (_, s) => s.Slug)
                .SingleOrDefaultAsync(cancellation);
    }

    public override async Task<UnderstoodWords> UnderstandWords(
        DbContext db,
        string words,
        CancellationToken cancellation
    )
    {
        var understood = await db
            .Database.SqlQuery<UnderstoodWords>(
                $"""
                select case when querytree(query) not in ('', 'T') then query end as query, ignored
                from search_understood({words})
                """
            )
            .ToListAsync(cancellation);
        return understood.Single();
    }

    public override Task<string?> CorrectWords(
        DbContext db,
        string words,
        bool hidden,
        CancellationToken cancellation
    ) =>
        db
            .Database.SqlQuery<string?>(
                $"""select search_corrected({words}, {hidden}) as "Value" """
            )
            .SingleAsync(cancellation);

    public override Task<StoredAnswer?> FindAnswer(
        DbContext db,
        string subject,
        string key,
        CancellationToken cancellation
    ) =>
        db.Set<IdempotentAnswer>()
            .AsNoTracking()
            .Where(a => a.Subject == subject && a.Key == key)
            .Select(a => new StoredAnswer(a.Fingerprint, a.Status, a.Location, a.Tag, a.Body))
            .SingleOrDefaultAsync(cancellation);

    public override async Task StoreAnswer(
        DbContext db,
        string subject,
        string key,
        StoredAnswer answer,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow();
        var old = now - IdempotentAnswer.Kept;
        await db.Set<IdempotentAnswer>()
            .Where(a => a.CreatedAt < old)
            .ExecuteDeleteAsync(cancellation);
        db.Add(
            new IdempotentAnswer
            {
                Subject = subject,
                Key = key,
                Fingerprint = answer.Fingerprint,
                Status = answer.Status,
                Location = answer.Location,
                Tag = answer.Tag,
                Body = answer.Body,
                CreatedAt = now,
            }
        );
        await db.SaveChangesAsync(cancellation);
    }
}
