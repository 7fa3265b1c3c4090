using JapanRussia.Rest.Json;
using JapanRussia.Rest.Problems;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Service;

/// <summary>Health for whoever supervises the process; outside the versioned API.</summary>
internal static class CheckHealth
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    internal static IResult Live() => Answer(StatusCodes.Status200OK, "live", null);

    /// <summary>Ready: the database answers and has every migration.</summary>
    internal static async Task<IResult> Ready(
        PendingMigrations migrations,
        CancellationToken cancellation
    )
    {
        try
        {
            var pending = await migrations.Count().WaitAsync(Patience, cancellation);
            return pending == 0
                ? Answer(StatusCodes.Status200OK, "ready", null)
                : Answer(
                    StatusCodes.Status503ServiceUnavailable,
                    "not_ready",
                    $"{pending} migrations are pending: run the migrate command"
                );
        }
        catch (Exception e) when (DatabaseFaults.KindOf(e) is not null)
        {
            return Answer(
                StatusCodes.Status503ServiceUnavailable,
                "not_ready",
                "the database cannot be reached"
            );
        }
    }

    private static IResult Answer(int status, string state, string? detail) =>
        TypedResults.Json(
            new HealthResponse(state, detail),
            RestJson.TypeInfo<HealthResponse>(),
            statusCode: status
        );
}

/// <summary>Counts the migrations that the database lacks, once for all who ask at the same time: they have one connection.</summary>
internal sealed class PendingMigrations(Readers readers)
{
    private readonly Lock alone = new();
    private Task<int>? counting;

    internal Task<int> Count()
    {
        lock (alone)
            return counting is { IsCompleted: false } ? counting : counting = CountNow();
    }

    private async Task<int> CountNow()
    {
        // whoever asks does not wait while a connection is looked for
        await Task.Yield();
        await using var db = readers.OpenProbe();
        return (await db.Database.GetPendingMigrationsAsync()).Count();
    }
}

/// <param name="Status">live, ready or not_ready.</param>
/// <param name="Detail">Why it is not ready.</param>
public sealed record HealthResponse(string Status, string? Detail);
