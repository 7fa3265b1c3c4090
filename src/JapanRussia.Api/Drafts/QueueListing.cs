using JapanRussia.Api.Access;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Fields;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Drafts;
using JapanRussia.Rest.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Drafts;

/// <summary>By what the review queue is filtered, counted and sorted: what has waited longest comes first.</summary>
internal static class QueueListing
{
    internal static readonly Listing<Draft, QueuedDraft> Listing = new()
    {
        Noun = "drafts",
        Rows = db => db.Drafts,
        ForEditors = true,
        Fetch = (_, places, db, cancellation) => FetchQueue.At(null, places, db, cancellation),
        Columns = QueueColumns.All,
        Fields =
        [
            OfClaim("q"),
            OfClaim("article"),
            OfClaim("proposition"),
            OfClaim("claimant"),
            OfClaim("topic"),
            OfClaim("origin"),
            OfClaim("key"),
            new TextField<Draft>(
                "recorded_by",
                "Recorded by this editor, by the name that stays, which `recorded_by` of a row gives.",
                "import",
                ParameterPatterns.Subject,
                editors => d => editors.Contains(d.RecordedBy)
            ),
            new DateField<Draft>(
                "recorded_before",
                "Recorded before this day, month or year began (UTC).",
                "2026-11-20",
                date =>
                {
                    var begin = new DateTimeOffset(
                        date.From!.Value.ToDateTime(TimeOnly.MinValue),
                        TimeSpan.Zero
                    );
                    return d => d.RecordedAt < begin;
                }
            ),
        ],
        Dimensions =
        [
            new ThingDimension<Draft, Article>(
                "article",
                d => new[] { d.Claim.ArticleId }.AsQueryable(),
                a => a.Title
            ),
            new WordDimension<Draft, OriginKind>(
                "origin",
                d => new[] { d.Claim.Origin.Kind }.AsQueryable()
            ),
            new RecorderDimension(),
        ],
        Sorts =
        [
            new Sort<Draft, DateTimeOffset>("recorded_at", d => d.RecordedAt),
            new Sort<Draft, string>("key", d => d.Claim.Key),
        ],
    };

    /// <summary>The queue as this caller sees it.</summary>
    internal static Listing<Draft, QueuedDraft> For(Caller caller) =>
        Listing with
        {
            Fetch = (_, places, db, cancellation) =>
                FetchQueue.At(caller.Subject, places, db, cancellation),
        };

    private static OwnerField<Draft, Claim> OfClaim(string field)
    {
        var of = ClaimListing.Listing.GetField(field);
        return new(field, of.Summary, of, d => d.Claim);
    }
}
