using System.IO;

namespace JapanRussia.Migrations;

/// <summary>A file below Sql/, which is built into this assembly.</summary>
internal static class SqlFile
{
    /// <param name="path">Below Sql/ and without ending, such as functions/search_text. No two files have the same name.</param>
    internal static string Read(string path)
    {
        using var stream =
            typeof(SqlFile).Assembly.GetManifestResourceStream(path.Split('/')[^1])
            ?? throw new FileNotFoundException($"There is no Sql/{path}.sql.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
