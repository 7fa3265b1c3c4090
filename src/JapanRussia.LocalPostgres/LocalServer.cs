using JapanRussia.LocalPostgres.Cluster;
using JapanRussia.LocalPostgres.Programs;
using Npgsql;

namespace JapanRussia.LocalPostgres;

/// <summary>
/// A private PostgreSQL: found or fetched, initialised, started or adopted, and stopped by its last user.
/// Tried on Linux only; the branches for macOS and Windows have never run.
/// </summary>
public sealed class LocalServer : IAsyncDisposable
{
    readonly LocalServerOptions _options;
    readonly ClusterFolder _folder;
    readonly FileStream _use;
    readonly Postmaster _listening;
    bool _disposed;

    LocalServer(
        LocalServerOptions options,
        ClusterFolder folder,
        Postmaster postmaster,
        ServerPrograms programs,
        bool adopted
    )
    {
        (_options, _folder, _listening, Adopted) = (options, folder, postmaster, adopted);
        (Programs, Version) = (programs.Folder, programs.Version);
        ConnectionString = folder.ConnectionString(postmaster);
        _use = FileLock.Shared(folder.UsersLock);
    }

    /// <summary>Leads to the database "postgres", as the superuser.</summary>
    public string ConnectionString { get; }

    public string Folder => _folder.Root;

    public string Programs { get; }

    /// <summary>PostgreSQL's, for example "15.18".</summary>
    public string Version { get; }

    /// <summary>True when the server already ran, started by somebody else or left over from a killed process.</summary>
    public bool Adopted { get; }

    /// <exception cref="LocalServerException">There can be no server; the message says why and what to do.</exception>
    public static Task<LocalServer> StartAsync(LocalServerOptions options, CancellationToken ct)
    {
        var folder = ClusterFolder.Of(options);
        return folder.ExplainAsync(async () =>
        {
            folder.Make();
            await using var launching = await FileLock.ExclusiveAsync(folder.LaunchLock, ct);
            if (await folder.RunningAsync(ct) is { } found)
                return new LocalServer(options, folder, found, folder.NotedStart(), true);
            var (started, programs) = await Launch.RunAsync(folder, options, ct);
            return new LocalServer(options, folder, started, programs, false);
        });
    }

    /// <summary>Starts the server again whenever it is gone, until told to stop: it was killed, stopped by hand, or its socket was deleted.</summary>
    /// <exception cref="LocalServerException">It cannot be started again, or was stopped on purpose by <see cref="StopAsync"/>.</exception>
    public Task KeepRunningAsync(CancellationToken ct) =>
        KeepRunning.RunAsync(_folder, _listening, _options, ct);

    /// <summary>Looks only: starts, fetches and creates nothing.</summary>
    public static Task<ServerStatus> StatusAsync(LocalServerOptions options, CancellationToken ct)
    {
        var folder = ClusterFolder.Of(options);
        return folder.ExplainAsync(async () =>
        {
            if (await folder.RunningAsync(ct) is not { } running)
            {
                var usable = await ChoosePrograms.InstalledAsync(options, folder, ct);
                return new ServerStatus(
                    false,
                    null,
                    folder.Root,
                    usable?.Folder,
                    usable?.Version,
                    null
                );
            }
            var programs = folder.NotedStart();
            return new ServerStatus(
                true,
                running.ProcessId,
                folder.Root,
                programs.Folder,
                programs.Version,
                folder.ConnectionString(running)
            );
        });
    }

    /// <summary>Stops the server whoever uses it, and nobody who uses it starts it again; false when none ran.</summary>
    public static Task<bool> StopAsync(LocalServerOptions options, CancellationToken ct)
    {
        var folder = ClusterFolder.Of(options);
        return folder.ExplainAsync(async () =>
        {
            if (!Directory.Exists(folder.Root))
                return false;
            await using var launching = await FileLock.ExclusiveAsync(folder.LaunchLock, ct);
            folder.NoteStop();
            try
            {
                return await Stop.RunAsync(folder, ct);
            }
            catch
            {
                File.Delete(folder.StoppedByHand);
                throw;
            }
        });
    }

    public string ConnectionStringTo(string database) =>
        new NpgsqlConnectionStringBuilder(ConnectionString)
        {
            Database = database,
        }.ConnectionString;

    /// <summary>Creates the database if it is missing.</summary>
    public Task CreateDatabaseAsync(string name, CancellationToken ct) =>
        CreateDatabase.RunAsync(ConnectionString, name, ct);

    /// <summary>Stops the server unless another process, or another instance in this one, still uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true))
            return;
        try
        {
            await using var launching = await FileLock.ExclusiveAsync(_folder.LaunchLock, default);
            await _use.DisposeAsync();
            await using var alone = FileLock.TryExclusive(_folder.UsersLock);
            if (alone is not null)
                await Stop.RunAsync(_folder, default);
        }
        catch (Exception e)
            when (e
                    is LocalServerException
                        or IOException
                        or UnauthorizedAccessException
                        or OperationCanceledException
            )
        {
            _options.Report?.Invoke($"The PostgreSQL in {Folder} was not stopped: {e.Message}");
        }
        finally
        {
            await _use.DisposeAsync();
        }
    }
}
