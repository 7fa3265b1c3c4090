using JapanRussia.Api.Http;
using JapanRussia.Exports;
using JapanRussia.Text;
using Microsoft.Net.Http.Headers;

namespace JapanRussia.Api.Exports;

internal static class GetExportFile
{
    /// <summary>One file of a snapshot, whole or in ranges.</summary>
    /// <param name="date" example="latest">The snapshot's day: `2026-11-22`, or `latest`.</param>
    /// <param name="file" example="datapackage.json">Its name: `datapackage.json`, `claims.csv`, `claims.ndjson`.</param>
    internal static IResult Handle(
        string date,
        string file,
        Snapshots snapshots,
        HttpResponse response
    )
    {
        var (found, problem) = GetExport.Find(date, snapshots);
        if (found is not { Snapshot: var snapshot })
            return problem!;
        if (Held(snapshot, file) is not { } held)
            return new ProblemAnswer(
                ProblemKind.NotFound,
                $"The snapshot has no file '{file}'{Nearest.Hint(file, Names(snapshot))}"
            );
        response.Headers.CacheControl = GetExport.IsDated(date)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        response.Headers.ContentDisposition = $"inline; filename=\"{held.Name}\"";
        return TypedResults.PhysicalFile(
            Path.GetFullPath(Path.Combine(snapshot.Folder, held.Name)),
            held.MediaType,
            entityTag: new EntityTagHeaderValue($"\"{held.Sha256}\""),
            enableRangeProcessing: true
        );
    }

    // by the names in the package, never by what stands in the folder
    private static (string Name, string MediaType, string Sha256)? Held(
        Snapshot snapshot,
        string file
    ) =>
        file == DataPackage.FileName ? (file, "application/json", snapshot.Sha256)
        : snapshot.Package.Resources.FirstOrDefault(r => r.Path == file) is { } resource
            ? (
                resource.Path,
                resource.Format == "csv"
                    ? "text/csv; charset=utf-8; header=present"
                    : resource.Mediatype,
                resource.Sha256
            )
        : null;

    private static IEnumerable<string> Names(Snapshot snapshot) =>
        snapshot.Package.Resources.Select(r => r.Path).Prepend(DataPackage.FileName);
}
