using JapanRussia.Rest.Json;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Keys;

internal static class ListKeys
{
    /// <summary>Every key with what it may do and when it was last used; never a key itself.</summary>
    internal static async Task<IResult> Handle(
        HttpContext http,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        http.Response.Headers.CacheControl = "no-store";
        var keys = await db.ApiKeys.OrderByDescending(k => k.Id).ToListAsync(cancellation);
        return new JsonAnswer<KeyList>(new([.. keys.Select(KeyResponse.Of)]));
    }
}
