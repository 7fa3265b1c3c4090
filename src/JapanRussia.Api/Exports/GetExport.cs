using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Exports;

namespace JapanRussia.Api.Exports;

internal static class GetExport
{
    private const string Latest = "latest";

    /// <summary>One snapshot with its files, their sizes and hashes.</summary>
    /// <param name="date" example="latest">Its day: `2026-11-22`, or `latest`.</param>
    internal static IResult Handle(string date, Snapshots snapshots) =>
        Find(date, snapshots, out var problem) is { } found
            ? new JsonAnswer<ExportResponse>(
                ExportResponse.Of(found.Date, found.Snapshot),
                ApiJson.Readable.ExportResponse
            )
            : problem!;

    /// <summary>The snapshot of a day, or why there is none.</summary>
    internal static (DateOnly Date, Snapshot Snapshot)? Find(
        string date,
        Snapshots snapshots,
        out ProblemAnswer? problem
    )
    {
        problem = null;
        if (date == Latest)
        {
            if (snapshots.Newest() is { } newest)
                return newest;
            problem = new(ProblemKind.NotFound, "No snapshot has been made here yet.");
        }
        else if (!Snapshot.TryDate(date, out var day))
            problem = ProblemAnswer.Of([
                new Given("date", [date]).Fault(
                    ProblemKind.InvalidParameter,
                    $"'{date}' is neither a day such as 2026-11-22 nor '{Latest}'"
                ),
            ]);
        else if (snapshots.Of(day) is { } snapshot)
            return (day, snapshot);
        else
            problem = new(ProblemKind.NotFound, $"There is no snapshot of {date}.");
        return null;
    }

    /// <summary>Whether the address names a day, so that what it gives never changes.</summary>
    internal static bool IsDated(string date) => date != Latest;
}
