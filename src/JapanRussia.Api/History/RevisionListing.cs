using System.Globalization;
using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.History;
using JapanRussia.Rest.Lists;
using JapanRussia.Storage;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.History;

/// <summary>How the revisions of one thing are listed.</summary>
internal static class RevisionListing
{
    internal static readonly IReadOnlyList<Column<ChangeResponse>> Columns =
    [
        new("id", c => c.Id),
        new("kind", c => Words.Of(c.Kind)),
        new("name", c => c.Name),
        new("version", c => c.Version),
        new("action", c => Words.Of(c.Action)),
        new("at", c => c.At),
        new("by", c => c.By),
        new("why", c => c.Why),
        new("dataset_version", c => c.DatasetVersion),
        new("position", c => c.Position),
    ];

    /// <summary>Those that readers see.</summary>
    internal static readonly Listing<Revision, ChangeResponse> Listing = new()
    {
        Noun = "revisions",
        Rows = db => db.Revisions.Where(r => r.Shown),
        Fetch = async (among, places, db, cancellation) =>
            [.. (await Fetch(among, places, cancellation)).Select(r => r.ForReaders())],
        Columns = Columns,
        Fields =
        [
            new WordField<Revision, ChangeAction>(
                "action",
                "By which this was done.",
                "recorded",
                actions => r => actions.Contains(r.Action)
            ),
        ],
        Sorts =
        [
            new Sort<Revision, int>("newest", r => -r.Version),
            new Sort<Revision, int>("version", r => r.Version),
        ],
    };

    private static readonly Listing<Revision, ChangeResponse> OfEditors = Listing with
    {
        Rows = db => db.Revisions,
        Fetch = (among, places, _, cancellation) => Fetch(among, places, cancellation),
    };

    internal static Listing<Revision, ChangeResponse> For(HttpContext http) =>
        Caller.May(http, Scope.ReadDrafts) ? OfEditors : Listing;

    private static async Task<List<ChangeResponse>> Fetch(
        IQueryable<Revision> among,
        IReadOnlyList<Place> places,
        CancellationToken cancellation
    )
    {
        int[] versions =
        [
            .. places.Select(p => Math.Abs(int.Parse(p.Key, CultureInfo.InvariantCulture))),
        ];
        var rows = await among
            .Where(r => versions.Contains(r.Version))
            .Select(ChangeResponse.Projection)
            .ToDictionaryAsync(r => r.Version, cancellation);
        return [.. versions.Where(rows.ContainsKey).Select(v => rows[v])];
    }
}
