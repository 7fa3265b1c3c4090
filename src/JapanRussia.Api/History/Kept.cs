using System.Text.Json.Nodes;
using JapanRussia.Actors;
using JapanRussia.Api.Actors;
using JapanRussia.Api.Articles;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Measures;
using JapanRussia.Api.Outlets;
using JapanRussia.Api.Propositions;
using JapanRussia.Api.Relations;
using JapanRussia.Api.Topics;
using JapanRussia.Articles;
using JapanRussia.Measures;
using JapanRussia.Outlets;
using JapanRussia.Propositions;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Lists;
using JapanRussia.Topics;
using JapanRussia.Values.Identities;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.History;

/// <summary>How one sort of thing is shown as it was.</summary>
/// <param name="Row">The type of its answer.</param>
/// <param name="Item">What can be asked of one.</param>
/// <param name="Whole">All of it, from a database that reads as of then; null where it was not shown then.</param>
/// <param name="Own">What of that an editor can change: what two revisions differ in.</param>
internal sealed record Kept(
    Type Row,
    Parameters Item,
    Func<Guid, DbContext, CancellationToken, Task<JsonObject?>> Whole,
    Func<Guid, DbContext, CancellationToken, Task<JsonObject?>> Own
)
{
    internal static readonly Kept Claims = Of(
        ClaimListing.Listing,
        claim =>
        {
            var form = RestJson.ToObject(ClaimForm.Of(claim));
            form["status"] = Words.Of(claim.Status);
            return form;
        }
    );
    internal static readonly Kept Relations = Of(RelationListing.Listing);

    private static readonly Dictionary<Type, Kept> Named = new()
    {
        [typeof(Outlet)] = Of(OutletResource.Listing),
        [typeof(Actor)] = Of(ActorResource.Listing),
        [typeof(Topic)] = Of(TopicResource.Listing),
        [typeof(Measure)] = Of(MeasureResource.Listing),
        [typeof(Article)] = Of(ArticleResource.Listing),
        [typeof(Proposition)] = Of(PropositionResource.Listing),
    };

    internal static Kept Things<TNamed>()
        where TNamed : NamedEntity => Named[typeof(TNamed)];

    private static Kept Of<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        Func<TRow, JsonObject>? own = null
    )
        where TEntity : class, IIdentified
        where TRow : class
    {
        return new(
            typeof(TRow),
            new(ListOptions.Fields)
            {
                RowFields = listing.RowFields,
                Page = ((IListing)listing).Page,
            },
            async (id, db, cancellation) =>
                await Fetch(id, db, cancellation, including: true) is { } row
                    ? RestJson.ToObject(row)
                    : null,
            async (id, db, cancellation) =>
                await Fetch(id, db, cancellation, including: false) is { } row
                    ? own?.Invoke(row) ?? OwnMembers.Of(RestJson.ToObject(row))
                    : null
        );

        async Task<TRow?> Fetch(
            Guid id,
            DbContext db,
            CancellationToken cancellation,
            bool including
        )
        {
            var rows = await listing.Fetch(db.Set<TEntity>(), [new("", id)], db, cancellation);
            if (including)
                await listing.AddAlwaysIncluded(db, rows, cancellation);
            return rows.SingleOrDefault();
        }
    }
}
