using JapanRussia.Rest.Data;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Representations;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Rest.Lists;

/// <summary>A read that was parsed: what is asked, in which form, of which version of the data.</summary>
/// <param name="AsOf">The version of the data that it reads; null for the present.</param>
/// <param name="Db">Reads that version; it lives as long as the request.</param>
public sealed record BegunRead(
    ListRequest Request,
    Representation Form,
    long? AsOf,
    DbContext Db,
    RestDatabase Database
)
{
    /// <summary>Whether the caller may see what is not published.</summary>
    public bool SeesHidden => Request.MaySeeDrafts;

    /// <summary>A reader of the same version for rows whose ids are known.</summary>
    public DbContext OpenRowReader() => Database.OpenReader(AsOf, planOnce: true);
}

/// <summary>The first step of every read: parses the request, then opens the version of the data that it asks for.</summary>
public static class BeginRead
{
    /// <param name="offered">The media types of the answer, the usual one first; none where the caller chooses among its own.</param>
    public static Task<(BegunRead? Read, ProblemAnswer? Problem)> Begin(
        HttpContext http,
        IListing listing,
        IReadOnlyList<string> offered
    ) => Begin(http, ListRequest.Parse(http.Request, listing), listing, offered);

    public static async Task<(BegunRead? Read, ProblemAnswer? Problem)> Begin(
        HttpContext http,
        ListRequest request,
        IListing listing,
        IReadOnlyList<string> offered
    )
    {
        if (listing.Validator.FindProblem(request) is { } problem)
            return (null, problem);
        var form =
            offered.Count == 0 ? Representation.Json : MediaTypes.Choose(http.Request, offered);
        if (form is null)
            return (null, MediaTypes.NotAcceptable(offered));
        var database = http.RequestServices.GetRequiredService<RestDatabase>();
        var (version, never) = await AsOf.ResolveVersion(request, http, database);
        if (never is not null)
            return (null, never);
        var db = database.OpenReader(version?.Version);
        http.Response.RegisterForDisposeAsync(db);
        request = request with { MaySeeDrafts = database.SeesHidden(http) };
        return (new(request, form.Value, version?.Version, db, database), null);
    }
}
