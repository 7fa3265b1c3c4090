using System.Globalization;
using JapanRussia.Api.Http;
using JapanRussia.Storage;
using JapanRussia.Values.Dates;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Lists;

/// <summary>
/// What the database held at some time: its own history, not that of the world. A time stands for the last change set
/// before it, so that one time always gives the same answer.
/// </summary>
internal static class AsOf
{
    internal const string Parameter = "as_of";
    internal const string Summary =
        "As the database was then: at a time (2026-11-26T14:00:00Z), at the end of a day (2026-11-26), or at a version of the data (v123, from the header Dataset-Version). When it was recorded here, not when it was said.";

    // RFC 7089
    internal const string Memento = "Memento-Datetime";

    internal const string Pattern =
        "^(v[0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9]{2}:?[0-9]{2})?)?)$";

    internal static string? Fault(string value) =>
        VersionOf(value) is not null || TimeOf(value) is not null
            ? null
            : $"'{value}' is neither a time such as 2026-11-26T14:00:00Z, nor a day, nor a version such as v123";

    /// <summary>Reads the parameter, where the operation has it, before anything of the data is read.</summary>
    internal static async Task Read(HttpContext http, RequestDelegate next)
    {
        if (
            http.Request.Query.TryGetValue(Parameter, out var asked)
            && http.GetEndpoint()?.Metadata.GetMetadata<IListing>() is { } listing
            && listing.Common.Contains(Parameter)
            && Fault($"{asked}") is null
            && await Read(
                new(Parameter, [$"{asked}"]),
                http.RequestServices.GetRequiredService<Readers>(),
                http.RequestServices.GetRequiredService<Moment>(),
                http,
                http.RequestAborted
            )
                is { } never
        )
            await never.ExecuteAsync(http);
        else
            await next(http);
    }

    /// <summary>Sets the moment that the request reads; gives the problem where there was no such moment.</summary>
    internal static async Task<ProblemAnswer?> Read(
        Given asked,
        Readers readers,
        Moment moment,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        await using var db = readers.Open();
        var (found, wrong) = await Find(asked.Values[0], db, cancellation);
        if (wrong is not null)
            return ProblemAnswer.Of([asked.Fault(ProblemKind.InvalidParameter, wrong)]);
        moment.Version = found.Version;
        http.Response.Headers[Memento] = found.At.ToString("R", CultureInfo.InvariantCulture);
        return null;
    }

    /// <summary>The last version by then and when it was made, or why there is none.</summary>
    internal static async Task<((long Version, DateTimeOffset At), string? Wrong)> Find(
        string value,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var (version, time) = (VersionOf(value), TimeOf(value));
        var found = await db
            .ChangeSets.Where(s => version == null ? s.At < time : s.Version <= version)
            .OrderByDescending(s => s.Version)
            .Select(s => new { s.Version, s.At })
            .FirstOrDefaultAsync(cancellation);
        if (found is null)
            return (
                default,
                "Nothing was recorded here as early as that; when something was said is asked by 'said_from' and 'said_to'"
            );
        return version > found.Version
            ? (default, $"The data have not come to that yet: they are at v{found.Version}")
            : ((found.Version, found.At), null);
    }

    private static long? VersionOf(string value) =>
        value.Length is > 1 and <= 19
        && value[0] == 'v'
        && long.TryParse(
            value.AsSpan(1),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var version
        )
            ? version
            : null;

    private static DateTimeOffset? TimeOf(string value)
    {
        if (PartialDate.TryParse(value, out var date) && value.Length == 10)
            return new(date.To!.Value.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        // what happened at that very time is part of it
        return
            value.Length > 15
            && char.IsAsciiDigit(value[0])
            && DateTimeOffset.TryParse(
                value,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var time
            )
            && time < DateTimeOffset.MaxValue.AddMicroseconds(-1)
            ? time.AddMicroseconds(1)
            : null;
    }
}
