using JapanRussia.Exports;
using JapanRussia.Rest.Json;

namespace JapanRussia.Api.Exports;

internal static class ListExports
{
    /// <summary>The dated snapshots of all published data, newest first.</summary>
    internal static IResult Handle(Snapshots snapshots) =>
        new JsonAnswer<ExportList>(
            new([.. snapshots.All().Select(s => ExportRef.Of(s.Date, s.Snapshot))])
        );
}
