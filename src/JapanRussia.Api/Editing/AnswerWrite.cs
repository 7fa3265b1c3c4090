using System.Text.Json;
using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Tags;
using JapanRussia.Rest.Writes;
using JapanRussia.Storage;
using JapanRussia.Writing;

namespace JapanRussia.Api.Editing;

/// <summary>What a write works with, inside its change set.</summary>
/// <param name="Db">Tracks what it loads.</param>
internal sealed record WriteContext(
    ClaimsDb Db,
    OpenChangeSet Set,
    Caller Caller,
    HttpRequest Request,
    CancellationToken Cancellation
)
{
    internal DateTimeOffset At => Set.At;

    /// <summary>What somebody records who may not decide what readers see, readers do not see.</summary>
    internal void HideUnlessReviewed(Entity recorded)
    {
        if (recorded is HideableEntity hideable && !Caller.May(Scope.Review))
            hideable.Hide();
    }
}

/// <summary>
/// Answers a request that changes data: in one transaction the change, its history and, where the request has an
/// Idempotency-Key, the answer itself. Either all of it is there afterwards or nothing.
/// </summary>
internal static class AnswerWrite
{
    /// <param name="body">As it came: what an Idempotency-Key stands for.</param>
    /// <param name="why">The reason, for the history.</param>
    /// <param name="created">The address of what is made; null where something that stands is changed.</param>
    /// <param name="change">Changes or makes one thing, or says what is in the way.</param>
    /// <param name="complete">Adds to the row what only this answer tells; null where that is nothing.</param>
    internal static Task<IResult> AnswerChange<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        HttpContext http,
        byte[] body,
        string? why,
        Func<TEntity, string>? created,
        Func<WriteContext, Task<(TEntity? Entity, ProblemAnswer? Problem)>> change,
        CancellationToken cancellation,
        Func<TRow, TRow>? complete = null
    )
        where TEntity : Entity =>
        AnswerChanges(
            http,
            body,
            why,
            created is not null,
            async writing =>
            {
                var (entity, problem) = await change(writing);
                if (problem is not null)
                    return (null, problem);
                return (
                    async () =>
                    {
                        var db = writing.Db;
                        var rows = await listing.Fetch(
                            db.Set<TEntity>(),
                            [new("", entity!.Id)],
                            db,
                            cancellation
                        );
                        await listing.AddAlwaysIncluded(db, rows, cancellation);
                        return new(
                            created is null
                                ? StatusCodes.Status200OK
                                : StatusCodes.Status201Created,
                            created?.Invoke(entity),
                            EntityTags.MakeItemTag(entity.Version, writing.Set.Leaves),
                            JsonSerializer.SerializeToUtf8Bytes(
                                complete is null ? rows[0] : complete(rows[0]),
                                RestJson.Options
                            )
                        );
                    },
                    null
                );
            },
            cancellation
        );

    /// <summary>The same for a change that has another answer.</summary>
    /// <param name="change">Makes the change; gives what composes the answer once it is saved.</param>
    internal static Task<IResult> AnswerChanges(
        HttpContext http,
        byte[] body,
        string? why,
        bool creates,
        Func<WriteContext, Task<(Func<Task<Answer>>? Answer, ProblemAnswer? Problem)>> change,
        CancellationToken cancellation
    ) =>
        RunOnce.Run(
            http,
            body,
            creates,
            async context =>
            {
                var (db, caller) = ((ClaimsDb)context, Caller.Of(http)!);
                var set = await OpenChangeSet.Begin(
                    db,
                    new(caller.Subject, caller.Name),
                    why,
                    http.RequestServices.GetRequiredService<TimeProvider>(),
                    http.TraceIdentifier,
                    cancellation
                );
                var (compose, problem) = await change(
                    new(db, set, caller, http.Request, cancellation)
                );
                if (problem is not null)
                    return new(null, problem, null);
                await set.Save(cancellation);
                // what changes nothing makes no version
                return new(
                    await compose!(),
                    null,
                    set.HasChanges ? () => set.Commit(cancellation) : null
                );
            }
        );

    /// <summary>The same for what is no data and has no history: keys, webhooks, jobs.</summary>
    internal static Task<IResult> WriteWithoutHistory(
        HttpContext http,
        byte[] body,
        bool creates,
        Func<ClaimsDb, Caller, Task<(Answer? Answer, ProblemAnswer? Problem)>> change,
        CancellationToken cancellation
    ) =>
        RunOnce.Run(
            http,
            body,
            creates,
            async context =>
            {
                var (answer, problem) = await change((ClaimsDb)context, Caller.Of(http)!);
                return new(
                    answer,
                    problem,
                    () => context.Database.CurrentTransaction!.CommitAsync(cancellation)
                );
            }
        );
}
