namespace JapanRussia.History;

/// <summary>Who changes the data.</summary>
/// <param name="Subject">Names them for good: <c>key:</c> with an API key's id, <c>oidc:</c> with issuer and subject, or a command.</param>
/// <param name="Name">What people call them.</param>
public sealed record Editor(string Subject, string Name)
{
    public const int MaxLength = 300;

    /// <summary>One who loads the seed files.</summary>
    public static readonly Editor Seeds = new("seeds", "Seed files");
}
