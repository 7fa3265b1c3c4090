using Npgsql;

namespace JapanRussia.LocalPostgres.Cluster;

/// <summary>Where everything of one private server lies. The folder is the launcher's own; data, sockets and log are the server account's.</summary>
internal sealed record ClusterFolder(string Root)
{
    public const string Superuser = "japanrussia";

    const UnixFileMode Passable =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.UserExecute
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherExecute;

    public string Data => Path.Combine(Root, "data");
    public string Sockets => SocketFolder.For(Root);
    public string Log => Path.Combine(Root, "log", "postgres.log");
    public string Password => Path.Combine(Root, "password");
    public string StartedFrom => Path.Combine(Root, "started-from");
    public string StoppedByHand => Path.Combine(Root, "stopped-by-hand");
    public string LaunchLock => Path.Combine(Root, "launch.lock");
    public string UsersLock => Path.Combine(Root, "users.lock");

    /// <summary>A root's home is closed to the unprivileged account that must run the server.</summary>
    public static string Default =>
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess
            ? "/var/lib/japanrussia"
            : Path.Combine(
                Environment.GetFolderPath(
                    Environment.SpecialFolder.LocalApplicationData,
                    Environment.SpecialFolderOption.DoNotVerify
                ),
                "japanrussia"
            );

    /// <summary>The major version of PostgreSQL that made the data; null when there is none yet.</summary>
    public int? DataVersion
    {
        get
        {
            if (!File.Exists(VersionFile))
                return null;
            var digits = string.Concat(File.ReadAllText(VersionFile).TakeWhile(char.IsAsciiDigit)); // 15, or 9.6
            return int.TryParse(digits, out var version)
                ? version
                : throw new LocalServerException(
                    $"{VersionFile} is damaged: restore {Data} from a copy, or move it away."
                );
        }
    }

    string VersionFile => Path.Combine(Data, "PG_VERSION");

    public static ClusterFolder Of(LocalServerOptions options)
    {
        var root = Path.GetFullPath(options.Folder ?? Default);
        // pg_ctl hands the paths to a shell between double quotes.
        if (!OperatingSystem.IsWindows() && root.IndexOfAny(['"', '$', '`', '\\', '\n']) >= 0)
            throw new LocalServerException(
                $"PostgreSQL cannot be started in {root}: choose a folder without \", $, ` or \\ in its name."
            );
        return new(root);
    }

    public void Make() => Make(Root);

    /// <summary>Makes a folder of the launcher's; as root the server's account must be able to pass through it.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else if (!Environment.IsPrivilegedProcess)
            Directory.CreateDirectory(
                folder,
                Passable & ~UnixFileMode.GroupExecute & ~UnixFileMode.OtherExecute
            );
        else
        {
            Directory.CreateDirectory(folder);
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | Passable);
        }
    }

    /// <summary>Deletes what a killed launcher left half made. The caller holds the lock under which such folders are made.</summary>
    public static void ClearAbandoned(string parent, string pattern)
    {
        foreach (var abandoned in Directory.GetDirectories(parent, pattern))
            try
            {
                Directory.Delete(abandoned, true);
            }
            catch (IOException)
            {
                // The initdb or npm of the killed launcher still writes there: it goes next time.
            }
    }

    public string ConnectionString(Postmaster postmaster) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = postmaster.Host,
            Port = postmaster.Port,
            Username = Superuser,
            Password = File.ReadAllText(Password).Trim(),
            Database = "postgres",
            SslMode = SslMode.Disable,
        }.ConnectionString;

    /// <summary>Turns a refusal of the file system (no permission, disk full) into words for a person.</summary>
    public async Task<T> ExplainAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LocalServerException(
                $"The local PostgreSQL cannot use its folder {Root}: {e.Message}\n{WaysOut.Elsewhere}"
            );
        }
    }
}
