using JapanRussia.Api.Fields;
using JapanRussia.Claims;
using JapanRussia.Disagreements;
using JapanRussia.Measures;
using JapanRussia.Relations;
using JapanRussia.Rest.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Disagreements;

/// <summary>By what disagreements are filtered and sorted, and how a table of them looks.</summary>
internal static class DisagreementListing
{
    internal static readonly Listing<Disagreement, DisagreementResponse> Listing = new()
    {
        Noun = "disagreements",
        Rows = db => db.Disagreements.Where(d => d.Forward && d.State != RelationState.Rejected),
        Fetch = FetchDisagreements.At,
        Columns = DisagreementColumns.All,
        Fields =
        [
            new WordField<Disagreement, DisagreementBasis>(
                "basis",
                "On this basis.",
                "figure",
                // whoever asks for figures alone need not look from claims without one
                bases =>
                    bases is [DisagreementBasis.Figure]
                        ? d => bases.Contains(d.Basis) && d.Near.Figures.Any(f => f.Date == null)
                    : bases is [DisagreementBasis.Date]
                        ? d => bases.Contains(d.Basis) && d.Near.Figures.Any(f => f.Date != null)
                    : d => bases.Contains(d.Basis)
            ),
            new WordField<Disagreement, Strength>(
                "strength",
                "Of this strength.",
                "hard",
                strengths => d => strengths.Contains(d.Strength)
            ),
            new StateField(),
            new FlagField<Disagreement>(
                "same_claimant",
                "Of somebody with themself.",
                d =>
                    d.Near.Claimants.Any(x =>
                        x.Role != ClaimantRole.Alternative
                        && d.Far.Claimants.Any(y =>
                            y.Role != ClaimantRole.Alternative && y.ActorId == x.ActorId
                        )
                    )
            ),
            new FlagField<Disagreement>(
                "same_article",
                "Within one article.",
                d => d.Near.ArticleId == d.Far.ArticleId
            ),
            new SlugField<Disagreement, Measure>(
                "measure",
                "On figures for this measure.",
                "akita-gift-date",
                measures =>
                    d =>
                        d.MeasureId != null
                        && measures.Contains(d.MeasureId.Value)
                        && d.Near.Figures.Any(f => measures.Contains(f.MeasureId))
            ),
            new SideField("claim", "key"),
            new SideField("proposition"),
            new SideField("article"),
            new SideField("author"),
            new SideField("claimant"),
            new SideField("via"),
            new SideField("topic"),
            new SideField("outlet"),
            new SideField("section"),
            new SideField("claimant_country"),
            new SideField("claimant_kind"),
        ],
        Dimensions =
        [
            new WordDimension<Disagreement, DisagreementBasis>(
                "basis",
                d => new[] { d.Basis }.AsQueryable()
            ),
            new WordDimension<Disagreement, Strength>(
                "strength",
                d => new[] { d.Strength }.AsQueryable()
            ),
            new WordDimension<Disagreement, RelationState>(
                "state",
                d => new[] { d.State }.AsQueryable()
            ),
        ],
        Sorts = [new WalkedSort<Disagreement>("key", d => d.NearKey)],
    };

    /// <summary>
    /// The listing for one request. Where a side is asked for, disagreements are found from there, by the first such filter
    /// in the order above, which is that of how little they keep.
    /// </summary>
    internal static Listing<Disagreement, DisagreementResponse> For(IQueryCollection query)
    {
        var anchor = Listing
            .Fields.OfType<SideField>()
            .FirstOrDefault(f => query.ContainsKey(f.Name));
        var rejected = query.ContainsKey("state");
        return Listing with
        {
            Rows = db =>
                db.Disagreements.Where(d =>
                    (anchor != null || d.Forward) && (rejected || d.State != RelationState.Rejected)
                ),
            Fields =
            [
                .. Listing.Fields.Select(f =>
                    f == anchor ? (Field<Disagreement>)(anchor with { FromThere = true }) : f
                ),
            ],
        };
    }
}
