using System.Globalization;

namespace JapanRussia.LocalPostgres.Processes;

/// <summary>The unprivileged account of the server. There is one only when we are root, as which PostgreSQL refuses to run.</summary>
internal sealed record Account(string Name, string Group)
{
    const string OurOwn = "japanrussia";

    /// <summary>Null for an ordinary user, who runs the server as himself.</summary>
    public static async Task<Account?> ForServerAsync(CancellationToken ct)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return null;
        if (!OperatingSystem.IsLinux())
            throw new LocalServerException(
                "PostgreSQL refuses to run as root: start as an ordinary user."
            );
        if (Environment.GetEnvironmentVariable("JAPANRUSSIA_PG_USER") is { Length: > 0 } wanted)
            return await FindAsync(wanted, ct)
                ?? throw new LocalServerException(
                    $"JAPANRUSSIA_PG_USER names {wanted}, which is no user here."
                );
        // Ours first: the data belong to it from before somebody installed a PostgreSQL with a user of its own.
        if (await FindAsync(OurOwn, ct) is { } own)
            return own;
        if (await FindAsync("postgres", ct) is { } usual)
            return usual;
        string[] arguments =
        [
            "--system",
            "--user-group",
            "--no-create-home",
            "--home-dir",
            "/nonexistent",
        ];
        var outcome = await Command.RunAsync(
            "useradd",
            [.. arguments, "--shell", "/usr/sbin/nologin", OurOwn],
            "/",
            ct
        );
        return await FindAsync(OurOwn, ct)
            ?? throw new LocalServerException(
                $"PostgreSQL refuses to run as root, and a user for it could not be made:\n{outcome.LastLines}\n"
                    + "Start as an ordinary user, or name one that exists in JAPANRUSSIA_PG_USER."
            );
    }

    /// <summary>A folder for the server's account alone.</summary>
    public static async Task MakeFolderAsync(Account? account, string folder, CancellationToken ct)
    {
        const UnixFileMode mine =
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (account is not null)
            await account.InstallAsync(["-d", "-m", "700"], [folder], ct);
        else if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
        {
            Directory.CreateDirectory(folder, mine);
            File.SetUnixFileMode(folder, mine); // fails when the folder is somebody else's, as it should
        }
    }

    /// <summary>A copy of a secret for the server's account alone.</summary>
    public static async Task CopyAsync(
        Account? account,
        string file,
        string copy,
        CancellationToken ct
    )
    {
        if (account is null)
            File.Copy(file, copy);
        else
            await account.InstallAsync(["-m", "600"], [file, copy], ct);
    }

    /// <summary>What to run instead, so that a program runs as this account: setpriv becomes the program, without a session or a parent in between.</summary>
    public string[] Running(string[] line) =>
        [
            "setpriv",
            $"--reuid={Name}",
            $"--regid={Group}",
            "--init-groups",
            "--inh-caps=-all",
            "--reset-env",
            "env",
            "LC_ALL=C.UTF-8",
            .. line,
        ];

    async Task InstallAsync(string[] how, string[] what, CancellationToken ct)
    {
        var outcome = await Command.RunAsync(
            "install",
            [.. how, "-o", Name, "-g", Group, .. what],
            "/",
            ct
        );
        if (!outcome.Succeeded)
            throw new IOException(outcome.LastLines.Trim());
    }

    static async Task<Account?> FindAsync(string name, CancellationToken ct)
    {
        var outcome = await Command.RunAsync("id", ["-g", name], "/", ct);
        return
            outcome.Succeeded
            && int.TryParse(outcome.Output, CultureInfo.InvariantCulture, out var group)
            ? new(name, $"{group}")
            : null;
    }
}
