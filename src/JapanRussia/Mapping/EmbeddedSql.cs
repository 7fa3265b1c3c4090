using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Mapping;

/// <summary>Queries of which EF makes rows: they stand as SQL beside the class that they fill.</summary>
internal static class EmbeddedSql
{
    /// <summary>Rows that a query makes when they are asked for; there is no table and nothing to migrate.</summary>
    internal static void IsComputedBy<T>(this EntityTypeBuilder<T> entity, string sql)
        where T : class
    {
        // named after its DbSet it would get one
        entity.ToTable((string?)null);
        entity.ToSqlQuery(sql);
    }

    internal static string Of(string file)
    {
        using var stream = typeof(EmbeddedSql).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
