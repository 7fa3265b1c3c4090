using System.Text.Json;
using System.Text.Json.Nodes;
using JapanRussia.Actors;
using JapanRussia.Api.Actors;
using JapanRussia.Api.Articles;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Api.Measures;
using JapanRussia.Api.Outlets;
using JapanRussia.Api.Propositions;
using JapanRussia.Api.Relations;
using JapanRussia.Api.Topics;
using JapanRussia.Articles;
using JapanRussia.Measures;
using JapanRussia.Outlets;
using JapanRussia.Propositions;
using JapanRussia.Storage;
using JapanRussia.Topics;
using JapanRussia.Values.Identities;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.History;

/// <summary>How one sort of thing is shown as it was.</summary>
/// <param name="Row">The type of its answer.</param>
/// <param name="Item">What can be asked of one.</param>
/// <param name="Whole">All of it, from a database that reads as of then; null where it was not shown then.</param>
/// <param name="Own">What of that an editor can change: what two revisions differ in.</param>
internal sealed record Kept(
    Type Row,
    Parameters Item,
    Func<Guid, ClaimsDb, CancellationToken, Task<JsonObject?>> Whole,
    Func<Guid, ClaimsDb, CancellationToken, Task<JsonObject?>> Own
)
{
    internal static readonly Kept Claims = Of(
        ClaimListing.Listing,
        claim =>
        {
            var form = Json(ClaimForm.Of(claim), ApiJson.Readable.ClaimForm);
            form["status"] = Words.Of(claim.Status);
            return form;
        }
    );
    internal static readonly Kept Relations = Of(RelationListing.Listing);

    private static readonly Dictionary<Type, Kept> Named = new()
    {
        [typeof(Outlet)] = Of(OutletListing.Listing),
        [typeof(Actor)] = Of(ActorListing.Listing),
        [typeof(Topic)] = Of(TopicListing.Listing),
        [typeof(Measure)] = Of(MeasureListing.Listing),
        [typeof(Article)] = Of(ArticleListing.Listing),
        [typeof(Proposition)] = Of(PropositionListing.Listing),
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
            new("fields")
            {
                RowFields = listing.RowJson.FieldNames(),
                Page = ((IListing)listing).Page,
            },
            async (id, db, cancellation) =>
                await Fetch(id, db, cancellation, including: true) is { } row
                    ? Json(row, listing.RowJson)
                    : null,
            async (id, db, cancellation) =>
                await Fetch(id, db, cancellation, including: false) is { } row
                    ? own?.Invoke(row) ?? OwnMembers.Of(Json(row, listing.RowJson))
                    : null
        );

        async Task<TRow?> Fetch(
            Guid id,
            ClaimsDb db,
            CancellationToken cancellation,
            bool including
        )
        {
            var rows = await listing.Fetch(db.Set<TEntity>(), [new("", id)], db, cancellation);
            foreach (var include in listing.Includes.Where(i => i.Always && including))
                await include.Add(db, rows, new(), cancellation);
            return rows.SingleOrDefault();
        }
    }

    private static JsonObject Json<T>(
        T value,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> json
    ) => JsonSerializer.SerializeToNode(value, json)!.AsObject();
}
