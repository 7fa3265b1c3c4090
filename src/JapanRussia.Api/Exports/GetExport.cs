using JapanRussia.Exports;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;

namespace JapanRussia.Api.Exports;

internal static class GetExport
{
    private const string Latest = "latest";

    /// <summary>One snapshot with its files, their sizes and hashes.</summary>
    /// <param name="date" example="latest">Its day: `2026-11-22`, or `latest`.</param>
    internal static IResult Handle(string date, Snapshots snapshots)
    {
        var (found, problem) = Find(date, snapshots);
        return problem
            ?? (IResult)
                new JsonAnswer<ExportResponse>(
                    ExportResponse.Of(found!.Value.Date, found.Value.Snapshot)
                );
    }

    /// <summary>The snapshot of a day, or why there is none.</summary>
    internal static ((DateOnly Date, Snapshot Snapshot)? Found, ProblemAnswer? Problem) Find(
        string date,
        Snapshots snapshots
    )
    {
        if (date == Latest)
            return snapshots.Newest() is { } newest
                ? (newest, null)
                : (null, new(ProblemKind.NotFound, "No snapshot has been made here yet."));
        if (!Snapshot.TryDate(date, out var day))
            return (
                null,
                ProblemAnswer.Combine([
                    new Given("date", [date]).MakeFault(
                        ProblemKind.InvalidParameter,
                        $"'{date}' is neither a day such as 2026-11-22 nor '{Latest}'"
                    ),
                ])
            );
        return snapshots.Of(day) is { } snapshot
            ? ((day, snapshot), null)
            : (null, new(ProblemKind.NotFound, $"There is no snapshot of {date}."));
    }

    /// <summary>Whether the address names a day, so that what it gives never changes.</summary>
    internal static bool IsDated(string date) => date != Latest;
}
