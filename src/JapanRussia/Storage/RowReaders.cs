namespace JapanRussia.Storage;

/// <summary>Readers for rows whose ids are known, on connections that plan each statement once.</summary>
public sealed class RowReaders(Readers readers, Moment moment)
{
    public ClaimsDb Open() => readers.Open(planOnce: true, moment.Version);
}
