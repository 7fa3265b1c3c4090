using System.Globalization;
using JapanRussia.Api.Http;
using JapanRussia.Dates;
using JapanRussia.Storage;
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
    private const string Memento = "Memento-Datetime";

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
        var (version, time) = (VersionOf(asked.Values[0]), TimeOf(asked.Values[0]));
        var found = await db
            .ChangeSets.Where(s => version == null ? s.At < time : s.Version <= version)
            .OrderByDescending(s => s.Version)
            .Select(s => new { s.Version, s.At })
            .FirstOrDefaultAsync(cancellation);
        if (found is null)
            return ProblemAnswer.Of([
                asked.Fault(
                    ProblemKind.InvalidParameter,
                    "Nothing was recorded here as early as that; when something was said is asked by 'said_from' and 'said_to'"
                ),
            ]);
        if (version > found.Version)
            return ProblemAnswer.Of([
                asked.Fault(
                    ProblemKind.InvalidParameter,
                    $"The data have not come to that yet: they are at v{found.Version}"
                ),
            ]);
        moment.Version = found.Version;
        http.Response.Headers[Memento] = found.At.ToString("R", CultureInfo.InvariantCulture);
        return null;
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
            ? time.AddMicroseconds(1)
            : null;
    }
}
