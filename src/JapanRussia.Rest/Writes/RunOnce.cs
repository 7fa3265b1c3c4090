using JapanRussia.Rest.Data;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Problems;
using JapanRussia.Values.Rules;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JapanRussia.Rest.Writes;

/// <summary>An answer that can be stored.</summary>
/// <param name="Location">From the root of the service.</param>
public sealed record Answer(int Status, string? Location, string? Tag, byte[] Body);

/// <summary>What came of the work of a write.</summary>
/// <param name="Commit">Commits it; null where there is nothing to commit.</param>
public sealed record Outcome(Answer? Answer, ProblemAnswer? Problem, Func<Task>? Commit);

/// <summary>
/// Runs a write in one transaction and stores its answer under the request's Idempotency-Key: the same request made again gets
/// the same answer, and nothing is done twice. Broken rules become problems, and nothing of the write remains.
/// </summary>
public static class RunOnce
{
    /// <param name="body">As it came: what an Idempotency-Key stands for.</param>
    /// <param name="needsKey">Whether the request must have an Idempotency-Key.</param>
    public static async Task<IResult> Run(
        HttpContext http,
        byte[] body,
        bool needsKey,
        Func<DbContext, Task<Outcome>> work
    )
    {
        var cancellation = http.RequestAborted;
        var database = http.RequestServices.GetRequiredService<RestDatabase>();
        var (key, faulty) = IdempotencyKey.Read(http, database, needsKey, body);
        if (faulty is not null)
            return faulty;
        await using var db = database.OpenWriter();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            if (key is not null && await key.Acquire(db, cancellation) is { } before)
                return before;
            var (answer, problem, commit) = await work(db);
            if (problem is not null)
                return problem;
            if (commit is not null)
            {
                if (key is not null)
                    await key.StoreAnswer(answer!, db, cancellation);
                await commit();
            }
            return new WrittenAnswer(answer!);
        }
        catch (RuleViolation broken)
        {
            return BrokenRules.DescribeViolation(broken);
        }
        catch (DbUpdateException e) when (BrokenRules.DescribeRefusal(e) is { } problem)
        {
            return problem;
        }
        catch (PostgresException e) when (BrokenRules.DescribeConstraint(e) is { } problem)
        {
            return problem;
        }
    }
}

/// <summary>What a write answers, as it was or will be stored.</summary>
public sealed class WrittenAnswer(Answer answer) : IResult
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
