namespace JapanRussia.Storage;

/// <summary>Of when a request reads the data.</summary>
public sealed class Moment
{
    /// <summary>The version of the data set; null for what is so now.</summary>
    public long? Version { get; set; }
}
