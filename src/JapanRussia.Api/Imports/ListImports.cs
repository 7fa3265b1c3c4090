using JapanRussia.Rest.Json;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Imports;

internal static class ListImports
{
    private const int Most = 200;

    /// <summary>The newest two hundred imports, also those of the command line.</summary>
    internal static async Task<IResult> Handle(ClaimsDb db, CancellationToken cancellation)
    {
        var imports = await db
            .Imports.OrderByDescending(i => i.CreatedAt)
            .ThenByDescending(i => i.Id)
            .Take(Most)
            .ToListAsync(cancellation);
        return new JsonAnswer<ImportList>(new([.. imports.Select(ImportResponse.Of)]));
    }
}
