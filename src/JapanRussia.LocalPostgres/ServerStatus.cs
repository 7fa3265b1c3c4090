namespace JapanRussia.LocalPostgres;

/// <param name="Programs">Those the server was started from; when it does not run, those a start would use.</param>
/// <param name="ConnectionString">Holds the password; null when nothing runs.</param>
public sealed record ServerStatus(
    bool Running,
    int? ProcessId,
    string Folder,
    string? Programs,
    string? Version,
    string? ConnectionString
);
