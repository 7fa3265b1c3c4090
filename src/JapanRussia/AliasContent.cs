namespace JapanRussia;

/// <param name="Name">Another name for something, metonyms ("the Kremlin") among them.</param>
/// <param name="Language">BCP 47; null where it does not matter.</param>
public sealed record AliasContent(string Name, string? Language);
