using System.Collections.Concurrent;
using JapanRussia.Access;
using JapanRussia.Rest.Problems;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Access;

/// <summary>Keys as they were looked up last: not again within five seconds, after which a revocation holds.</summary>
internal sealed partial class KnownKeys(
    Readers readers,
    Writers writers,
    TimeProvider clock,
    ILogger<KnownKeys> log
)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (ApiKey? Key, DateTimeOffset At)> known = [];
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> used = [];

    /// <summary>The key that stands; null where there is none.</summary>
    internal async Task<ApiKey?> Find(string token, CancellationToken cancellation)
    {
        if (ApiKey.PrefixOf(token) is not { } prefix)
            return null;
        var now = clock.GetUtcNow();
        if (!known.TryGetValue(prefix, out var looked) || now - looked.At > Fresh)
        {
            await using var db = readers.Open();
            looked = (
                await db.ApiKeys.SingleOrDefaultAsync(k => k.Prefix == prefix, cancellation),
                now
            );
            // whoever guesses prefixes fills no memory
            if (known.Count > Most)
                known.Clear();
            known[prefix] = looked;
        }
        if (looked.Key is not { } key || !key.Fits(token) || !key.StandsAt(now))
            return null;
        NoteUse(key, now);
        return key;
    }

    /// <summary>Looks it up anew when it comes next.</summary>
    internal void Forget(string prefix) => known.TryRemove(prefix, out _);

    // the request does not wait for it
    private void NoteUse(ApiKey key, DateTimeOffset now)
    {
        if (used.TryGetValue(key.Id, out var last) && now - last < Noted)
            return;
        used[key.Id] = now;
        _ = Task.Run(async () =>
        {
            try
            {
                await using var db = writers.Open();
                await db
                    .ApiKeys.Where(k => k.Id == key.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedAt, now));
            }
            // a role that may only read, or a server that is away: nobody is kept from reading, and in a minute it is tried again
            catch (Exception e) when (DatabaseFaults.KindOf(e) is not null)
            {
                LogTrouble(log, key.Prefix, e.GetBaseException().Message);
            }
        });
    }

    [LoggerMessage(LogLevel.Warning, "The use of key {Prefix} could not be noted: {Trouble}")]
    private static partial void LogTrouble(ILogger log, string prefix, string trouble);
}
