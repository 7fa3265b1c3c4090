namespace JapanRussia.Values.Identities;

/// <summary>Whatever has an id, be it kept in a table or computed by a query.</summary>
public interface IIdentified
{
    Guid Id { get; }
}

/// <summary>Whatever has an address of its own: it can be changed, and be withdrawn.</summary>
public interface IVersioned : IIdentified
{
    int Version { get; }
    DateTimeOffset? RetractedAt { get; }
}
