using JapanRussia.Exports;
using JapanRussia.Rest.Problems;
using JapanRussia.Values.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace JapanRussia.Api.Exports;

internal static class GetExportFile
{
    /// <summary>One file of a snapshot, whole or in ranges.</summary>
    /// <param name="date" example="latest">The snapshot's day: `2026-11-22`, or `latest`.</param>
    /// <param name="file" example="datapackage.json">Its name: `datapackage.json`, `claims.csv`, `claims.ndjson`.</param>
    internal static IResult Handle(string date, string file, Snapshots snapshots, HttpContext http)
    {
        var (found, problem) = GetExport.Find(date, snapshots);
        if (found is not { Snapshot: var snapshot })
            return problem!;
        if (Held(snapshot, file) is not { } held)
            return new ProblemAnswer(
                ProblemKind.NotFound,
                $"The snapshot has no file '{file}'{Nearest.Hint(file, Names(snapshot))}"
            );
        var headers = http.Response.Headers;
        headers.CacheControl = GetExport.IsDated(date)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.ContentDisposition = $"inline; filename=\"{held.Name}\"";
        if (!IsRangeOfBytes(http.Request))
            http.Request.Headers.Remove(HeaderNames.Range);
        return new ExportedFile(
            TypedResults.PhysicalFile(
                Path.GetFullPath(Path.Combine(snapshot.Folder, held.Name)),
                held.MediaType,
                entityTag: new EntityTagHeaderValue($"\"{held.Sha256}\""),
                enableRangeProcessing: true
            )
        );
    }

    // whoever knows no such unit, or cannot tell under what condition the range is meant, gives the whole (RFC 9110, 14.2)
    private static bool IsRangeOfBytes(HttpRequest request) =>
        RangeHeaderValue.TryParse($"{request.Headers.Range}", out var range)
        && range.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase)
        && (
            request.Headers.IfRange.Count == 0
            || RangeConditionHeaderValue.TryParse($"{request.Headers.IfRange}", out _)
        );

    // the framework leaves what it refuses without a body
    private sealed class ExportedFile(PhysicalFileHttpResult file) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            await file.ExecuteAsync(httpContext);
            var response = httpContext.Response;
            var (kind, detail) = response.StatusCode switch
            {
                StatusCodes.Status416RangeNotSatisfiable => (
                    ProblemKind.RangeNotSatisfiable,
                    $"The range lies outside the file: {response.Headers.ContentRange}."
                ),
                StatusCodes.Status412PreconditionFailed => (
                    ProblemKind.Stale,
                    "The file is not the one that If-Match or If-Unmodified-Since names."
                ),
                _ => default,
            };
            if (kind is null)
                return;
            response.Headers.ContentDisposition = default;
            await new ProblemAnswer(kind, detail).ExecuteAsync(httpContext);
        }
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
