using System.Globalization;
using JapanRussia.Rest.Data;
using JapanRussia.Rest.Problems;
using JapanRussia.Values.Dates;

namespace JapanRussia.Rest.Lists;

/// <summary>
/// What the database held at some time: its own history, not that of the world. A time stands for the last change set
/// before it, so that one time always gives the same answer.
/// </summary>
public static class AsOf
{
    public const string Parameter = "as_of";
    public const string Summary =
        "As the database was then: at a time (2026-11-26T14:00:00Z), at the end of a day (2026-11-26), or at a version of the data (v123, from the header Dataset-Version). When it was recorded here, not when it was said.";

    // RFC 7089
    public const string Memento = "Memento-Datetime";

    public const string Pattern =
        "^(v[0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9]{2}:?[0-9]{2})?)?)$";

    public static string? FindFault(string value) =>
        VersionOf(value) is not null || TimeOf(value) is not null
            ? null
            : $"'{value}' is neither a time such as 2026-11-26T14:00:00Z, nor a day, nor a version such as v123";

    /// <summary>
    /// The version of the data that a request asks for, or the problem where there was no such version; both null where it asks
    /// for the present. Says in a header of which time the answer is.
    /// </summary>
    public static async Task<(DataVersion? Version, ProblemAnswer? Problem)> ResolveVersion(
        ListRequest request,
        HttpContext http,
        RestDatabase database
    )
    {
        if (request.Option(Parameter) is not { } asked)
            return (null, null);
        await using var db = database.OpenReader();
        var (found, wrong) = await FindVersion(
            asked.Values[0],
            (version, before) => database.FindVersion(db, version, before, http.RequestAborted)
        );
        if (found is null)
            return (
                null,
                ProblemAnswer.Combine([asked.MakeFault(ProblemKind.InvalidParameter, wrong!)])
            );
        http.Response.Headers[Memento] = found.At.ToString("R", CultureInfo.InvariantCulture);
        return (found, null);
    }

    /// <summary>The version that a value of the parameter means, or why there is none.</summary>
    /// <param name="find">Finds the last version up to another or before a time.</param>
    public static async Task<(DataVersion? Version, string? Wrong)> FindVersion(
        string value,
        Func<long?, DateTimeOffset?, Task<DataVersion?>> find
    )
    {
        var version = VersionOf(value);
        var found = await find(version, TimeOf(value));
        if (found is null)
            return (
                null,
                "Nothing was recorded here as early as that; when something was said is asked by 'said_from' and 'said_to'"
            );
        return version > found.Version
            ? (null, $"The data have not come to that yet: they are at v{found.Version}")
            : (found, null);
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
