using System.Security.Cryptography;
using System.Text.Json;

namespace JapanRussia.Exports;

/// <summary>The published data as they were on one day: a folder of files that never change.</summary>
/// <param name="Sha256">Of its package, which holds those of all other files.</param>
public sealed record Snapshot(string Folder, DataPackage Package, long PackageBytes, string Sha256)
{
    private const string DateForm = "yyyy-MM-dd";

    /// <summary>How large all files are.</summary>
    public long Bytes => PackageBytes + Package.Resources.Sum(r => r.Bytes);

    /// <summary>Whether it has the tables and columns that this program would export.</summary>
    public bool IsOfThisProgram =>
        Package
            .Resources.Where(r => r.Path.EndsWith(".csv", StringComparison.Ordinal))
            .Select(r => (r.Path, string.Join(',', r.Schema.Fields.Select(f => f.Name))))
            .SequenceEqual(
                ExportedTables.All.Select(t =>
                    (t.CsvPath, string.Join(',', t.Columns.Select(c => c.Name)))
                )
            );

    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(
            text,
            DateForm,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out date
        );

    public static string Text(DateOnly date) =>
        date.ToString(DateForm, CultureInfo.InvariantCulture);

    /// <exception cref="SnapshotFault">There is none, or its package cannot be read.</exception>
    public static Snapshot In(string folder)
    {
        var path = Path.Combine(folder, DataPackage.FileName);
        if (!File.Exists(path))
            throw SnapshotFault.At(path, null, "there is no such file, so this is no snapshot");
        var bytes = File.ReadAllBytes(path);
        try
        {
            var package = JsonSerializer.Deserialize(bytes, PackageJson.Readable.DataPackage)!;
            if (package.Resources.FirstOrDefault(r => !IsPlain(r)) is { } odd)
                throw SnapshotFault.At(
                    path,
                    null,
                    $"'{odd.Path}' with '{odd.Hash}' is no file of a snapshot"
                );
            _ = (package.DatasetVersion, package.UpdatedAt);
            return new(
                folder,
                package,
                bytes.Length,
                Convert.ToHexStringLower(SHA256.HashData(bytes))
            );
        }
        catch (Exception e) when (e is JsonException or FormatException or OverflowException)
        {
            throw SnapshotFault.At(path, (e as JsonException)?.LineNumber + 1, e.Message);
        }
    }

    /// <summary>Holds every file against its size and hash.</summary>
    /// <exception cref="SnapshotFault">A file is missing or was changed.</exception>
    public async Task Verify(CancellationToken cancellation)
    {
        foreach (var resource in Package.Resources)
        {
            var path = Path.Combine(Folder, resource.Path);
            if (!File.Exists(path))
                throw SnapshotFault.At(path, null, "the file is missing");
            await using var file = File.OpenRead(path);
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
            if (hash != resource.Sha256)
                throw SnapshotFault.At(
                    path,
                    null,
                    $"the file was changed: its SHA-256 is {hash}, not {resource.Sha256}"
                );
        }
    }

    private static bool IsPlain(PackageResource resource) =>
        resource.Path == Path.GetFileName(resource.Path)
        && resource.Path.Length > 0
        && !resource.Path.StartsWith('.')
        && resource.Hash.StartsWith(PackageResource.HashPrefix, StringComparison.Ordinal);
}
