namespace JapanRussia.LocalPostgres;

/// <summary>Why there is no local server, and the ways out: one message meant for a person.</summary>
public sealed class LocalServerException(string message) : Exception(message);
