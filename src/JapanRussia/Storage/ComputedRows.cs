using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Storage;

/// <summary>Rows that no table holds: a query makes them from others, each time they are asked for.</summary>
internal static class ComputedRows
{
    /// <summary>Its rows come from the query that stands beside it in a file of its name.</summary>
    internal static void IsComputed<T>(this EntityTypeBuilder<T> entity)
        where T : class
    {
        var file = $"{typeof(T).Name}.sql";
        using var query = new StreamReader(
            typeof(T).Assembly.GetManifestResourceStream(file)
                ?? throw new InvalidOperationException($"There is no {file}")
        );
        // else it would have a table after its set's name, too
        entity.ToTable((string?)null);
        entity.ToSqlQuery(query.ReadToEnd());
    }
}
