namespace JapanRussia.Api.Commands;

/// <summary>The database was made by version 0.3, whose migrations this version no longer has.</summary>
/// <param name="folder">Of the private server; null where somebody else runs the server.</param>
internal sealed class ObsoleteSchemaException(string? folder) : Exception(Explain(folder))
{
    /// <summary>Every database of versions up to 0.3 has it.</summary>
    internal const string FirstMigration = "20261121235638_ClaimsAndTheirSources";

    private static string Explain(string? folder) =>
        folder is null
            ? """
                This database was made by version 0.3, and this version cannot update it. Nothing was changed.
                Export it with version 0.3, and restore the snapshot into a new database with this version.
                The commands are in docs/operations.md, "From 0.3 to 0.4".
                """
            : $"""
                The database in {folder} was made by version 0.3, and this version cannot update it. Nothing was changed.
                To start again with the seeds, stop whatever still uses it and put it aside:

                  mkdir "{folder}-0.3" && mv "{folder}/data" "{folder}/password" "{folder}-0.3"

                To keep what you recorded, also export it from there with version 0.3, and restore the snapshot with this version.
                The commands are in docs/operations.md, "From 0.3 to 0.4".
                """;
}
