namespace JapanRussia.Storage;

/// <summary>Queries of which EF makes rows: they stand as SQL beside the class that they fill.</summary>
internal static class EmbeddedSql
{
    internal static string Of(string file)
    {
        using var stream = typeof(EmbeddedSql).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
