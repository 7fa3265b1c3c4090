using System.Data;
using System.Text.Json;
using JapanRussia.Storage;
using Npgsql;

namespace JapanRussia.Exports;

/// <summary>Makes the snapshot of a day: whole or not at all, and never again.</summary>
public static class MakeSnapshot
{
    private const string Unfinished = ".unfinished-";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <param name="folder">Below which the day's folder is made.</param>
    /// <param name="asOf">The version of the data that goes out; null for what is so now.</param>
    /// <returns>The snapshot, and whether it was made now: the same data may stand there already.</returns>
    /// <exception cref="SnapshotFault">The day has a snapshot of other data.</exception>
    public static async Task<(Snapshot Snapshot, bool Made)> Of(
        string connectionString,
        string folder,
        DateOnly date,
        CancellationToken cancellation,
        long? asOf = null
    )
    {
        Directory.CreateDirectory(folder);
        var place = Path.Combine(folder, Snapshot.Text(date));
        await using var alone = await Lock(folder, cancellation);
        foreach (var left in Directory.EnumerateDirectories(folder, Unfinished + "*"))
            Directory.Delete(left, recursive: true);
        var unfinished = Directory.CreateDirectory(
            Path.Combine(folder, $"{Unfinished}{Snapshot.Text(date)}")
        );
        try
        {
            await Write(
                StorageSetup.ReadersOf(connectionString, asOf: asOf),
                unfinished.FullName,
                cancellation
            );
            if (Directory.Exists(place))
                return (await Same(place, Snapshot.In(unfinished.FullName), cancellation), false);
            Directory.Move(unfinished.FullName, place);
            return (Snapshot.In(place), true);
        }
        finally
        {
            if (Directory.Exists(unfinished.FullName))
                Directory.Delete(unfinished.FullName, recursive: true);
        }
    }

    private static async Task<Snapshot> Same(
        string place,
        Snapshot wanted,
        CancellationToken cancellation
    )
    {
        var standing = Snapshot.In(place);
        if (standing.Sha256 != wanted.Sha256)
            throw SnapshotFault.At(
                place,
                null,
                $"a snapshot of version {standing.Package.Version} of the data stands here, and it is never rewritten. "
                    + $"The data are at version {wanted.Package.Version}: give another date or another folder."
            );
        await standing.Verify(cancellation);
        return standing;
    }

    private static async Task Write(
        string connectionString,
        string folder,
        CancellationToken cancellation
    )
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        // all tables as they are at one moment
        await using var transaction = await connection.BeginTransactionAsync(
            IsolationLevel.RepeatableRead,
            cancellation
        );
        await using (var patient = new NpgsqlCommand("set local statement_timeout = 0", connection))
            await patient.ExecuteNonQueryAsync(cancellation);
        var (version, updatedAt) = await State(connection, cancellation);
        var files = new Dictionary<string, WrittenFile>();
        foreach (var table in ExportedTables.All)
        foreach (var (path, file) in await WriteTable.Of(table, connection, folder, cancellation))
            files.Add(path, file);
        await using var package = new HashedFile(Path.Combine(folder, DataPackage.FileName));
        await using (var json = new Utf8JsonWriter(package.Buffer, PackageOptions))
            JsonSerializer.Serialize(
                json,
                DescribePackage.Of(version, updatedAt, files),
                PackageJson.Readable.DataPackage
            );
        await package.Finish(cancellation);
    }

    private static JsonWriterOptions PackageOptions =>
        JsonText.Options with
        {
            Indented = true,
            NewLine = "\n",
        };

    private static async Task<(long Version, DateTime UpdatedAt)> State(
        NpgsqlConnection connection,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(
            "select version, updated_at from dataset",
            connection
        );
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return (row.GetInt64(0), row.GetDateTime(1));
    }

    /// <summary>Two that make snapshots in one folder take turns; a lock of a killed one is gone with it.</summary>
    private static async Task<FileStream> Lock(string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, ".lock");
        while (true)
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows
            catch (IOException e) when (e.HResult is 11 or 35 or unchecked((int)0x80070020))
            {
                await Task.Delay(Pause, cancellation);
            }
    }
}
