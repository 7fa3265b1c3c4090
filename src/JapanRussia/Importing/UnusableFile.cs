namespace JapanRussia.Importing;

/// <summary>A file of which no row can be read: it is none of those that can be imported.</summary>
public sealed class UnusableFile(string detail) : Exception($"No row was read. {detail}");
