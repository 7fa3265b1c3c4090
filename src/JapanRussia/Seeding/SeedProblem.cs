namespace JapanRussia.Seeding;

/// <summary>Something in the seed files that keeps them from being loaded, and where.</summary>
/// <param name="File">Path as it was given to the program.</param>
/// <param name="Line">Counted from 1.</param>
public sealed record SeedProblem(string File, int Line, string Reason)
{
    public override string ToString() => $"{File}:{Line} {Reason}";
}
