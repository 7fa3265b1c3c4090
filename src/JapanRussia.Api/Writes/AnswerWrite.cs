using System.Text.Json;
using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Storage;
using JapanRussia.Values.Rules;
using JapanRussia.Writing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JapanRussia.Api.Writes;

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
    internal static Task<IResult> Of<TEntity, TRow>(
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
        Of(
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
                        foreach (var include in listing.Includes.Where(i => i.Always))
                            await include.Add(db, rows, new(), cancellation);
                        return new(
                            created is null
                                ? StatusCodes.Status200OK
                                : StatusCodes.Status201Created,
                            created?.Invoke(entity),
                            Caching.ItemTag(entity.Version, writing.Set.Leaves),
                            JsonSerializer.SerializeToUtf8Bytes(
                                complete is null ? rows[0] : complete(rows[0]),
                                listing.RowJson
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
    internal static Task<IResult> Of(
        HttpContext http,
        byte[] body,
        string? why,
        bool creates,
        Func<WriteContext, Task<(Func<Task<Answer>>? Answer, ProblemAnswer? Problem)>> change,
        CancellationToken cancellation
    ) =>
        Once(
            http,
            body,
            creates,
            async (db, caller) =>
            {
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
                    return (null, problem, null);
                await set.Save(cancellation);
                // what changes nothing makes no version
                return (
                    await compose!(),
                    null,
                    set.HasChanges ? () => set.Commit(cancellation) : null
                );
            },
            cancellation
        );

    /// <summary>The same for what is no data and has no history: keys, webhooks, jobs.</summary>
    internal static Task<IResult> Apart(
        HttpContext http,
        byte[] body,
        bool creates,
        Func<ClaimsDb, Caller, Task<(Answer? Answer, ProblemAnswer? Problem)>> change,
        CancellationToken cancellation
    ) =>
        Once(
            http,
            body,
            creates,
            async (db, caller) =>
            {
                var (answer, problem) = await change(db, caller);
                return (
                    answer,
                    problem,
                    () => db.Database.CurrentTransaction!.CommitAsync(cancellation)
                );
            },
            cancellation
        );

    private static async Task<IResult> Once(
        HttpContext http,
        byte[] body,
        bool creates,
        Func<
            ClaimsDb,
            Caller,
            Task<(Answer? Answer, ProblemAnswer? Problem, Func<Task>? Commit)>
        > work,
        CancellationToken cancellation
    )
    {
        var caller = Caller.Of(http)!;
        var (replays, faulty) = Replays.Of(http, caller, creates, body);
        if (faulty is not null)
            return faulty;
        await using var db = http.RequestServices.GetRequiredService<Writers>().Open();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            if (replays is not null && await replays.Take(db, cancellation) is { } before)
                return before;
            var (answer, problem, commit) = await work(db, caller);
            if (problem is not null)
                return problem;
            if (commit is not null)
            {
                if (replays is not null)
                    await replays.Keep(answer!, Now(http), db, cancellation);
                await commit();
            }
            return new WrittenAnswer(answer!);
        }
        catch (RuleViolation broken)
        {
            return BrokenRules.Problem(broken);
        }
        catch (DbUpdateException e) when (BrokenRules.Problem(e) is { } problem)
        {
            return problem;
        }
        catch (PostgresException e) when (BrokenRules.Problem(e) is { } problem)
        {
            return problem;
        }
    }

    private static DateTimeOffset Now(HttpContext http) =>
        http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}

/// <summary>An answer that can be stored.</summary>
/// <param name="Location">From the root of the service.</param>
internal sealed record Answer(int Status, string? Location, string? Tag, byte[] Body);
