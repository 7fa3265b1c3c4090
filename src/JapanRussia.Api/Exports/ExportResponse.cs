using JapanRussia.Exports;
using JapanRussia.Rest.Json;

namespace JapanRussia.Api.Exports;

/// <param name="Data">The snapshots, newest first.</param>
public sealed record ExportList(IReadOnlyList<ExportRef> Data);

/// <summary>A snapshot as a list shows it.</summary>
/// <param name="Date" example="2026-11-22">Its day, in UTC.</param>
/// <param name="DatasetVersion" example="12">How many changes the data had seen.</param>
/// <param name="UpdatedAt">When the data were changed last.</param>
/// <param name="Bytes" example="2345678">How large all its files are.</param>
/// <param name="Links">Where it is.</param>
public sealed record ExportRef(
    DateOnly Date,
    long DatasetVersion,
    DateTimeOffset UpdatedAt,
    long Bytes,
    ExportLinks Links
)
{
    internal static ExportRef Of(DateOnly date, Snapshot snapshot) =>
        new(
            date,
            snapshot.Package.DatasetVersion,
            snapshot.Package.UpdatedAt,
            snapshot.Bytes,
            ExportLinks.Of(date)
        );
}

/// <param name="Self">What it holds.</param>
/// <param name="Package">Its Frictionless Data Package: the columns, types, keys and hash of each file.</param>
public sealed record ExportLinks(Link Self, Link Package)
{
    internal static ExportLinks Of(DateOnly date) =>
        new(
            $"/v1/exports/{Snapshot.Text(date)}",
            $"/v1/exports/{Snapshot.Text(date)}/{DataPackage.FileName}"
        );
}

/// <summary>A snapshot with its files.</summary>
/// <param name="Date" example="2026-11-22">Its day, in UTC.</param>
/// <param name="DatasetVersion" example="12">How many changes the data had seen.</param>
/// <param name="UpdatedAt">When the data were changed last.</param>
/// <param name="Bytes" example="2345678">How large all its files are.</param>
/// <param name="License" example="CC-BY-4.0">Under which it may be used: an SPDX identifier.</param>
/// <param name="Files">Its files, besides the package.</param>
/// <param name="Links">Where it is.</param>
public sealed record ExportResponse(
    DateOnly Date,
    long DatasetVersion,
    DateTimeOffset UpdatedAt,
    long Bytes,
    string License,
    IReadOnlyList<ExportFile> Files,
    ExportLinks Links
)
{
    internal static ExportResponse Of(DateOnly date, Snapshot snapshot) =>
        new(
            date,
            snapshot.Package.DatasetVersion,
            snapshot.Package.UpdatedAt,
            snapshot.Bytes,
            Rest.Lists.Links.License,
            [.. snapshot.Package.Resources.Select(r => ExportFile.Of(date, r))],
            ExportLinks.Of(date)
        );
}

/// <param name="Name" example="claims.csv">The file's name.</param>
/// <param name="About">What its rows are; null where the name says it all.</param>
/// <param name="MediaType" example="text/csv">Its form.</param>
/// <param name="Bytes" example="345678">How large it is.</param>
/// <param name="Sha256">Its hash.</param>
/// <param name="Link" example="/v1/exports/2026-11-22/claims.csv">Where it is.</param>
public sealed record ExportFile(
    string Name,
    string? About,
    string MediaType,
    long Bytes,
    string Sha256,
    Link Link
)
{
    internal static ExportFile Of(DateOnly date, PackageResource resource) =>
        new(
            resource.Path,
            resource.Description,
            resource.Mediatype,
            resource.Bytes,
            resource.Sha256,
            $"/v1/exports/{Snapshot.Text(date)}/{resource.Path}"
        );
}
