using JapanRussia.Api.Fields;
using JapanRussia.Api.Propositions;
using JapanRussia.Coverages;
using JapanRussia.Propositions;
using JapanRussia.Rest.Lists;
using JapanRussia.Storage;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Coverages;

using Column = Column<CoverageResponse>;

/// <summary>By what an article's coverage is filtered and sorted, and how a table of it looks.</summary>
internal static class CoverageListing
{
    internal static readonly Listing<Coverage, CoverageResponse> Listing = new()
    {
        Noun = "coverage",
        Rows = db => db.Coverages,
        Fetch = FetchCoverage.At,
        Fields =
        [
            new WordField<Coverage, Covering>(
                "coverage",
                "With which the article itself does this: its title, standfirst, headings and body.",
                "denies",
                // where absence is not asked for, saying so lets PostgreSQL begin with the article's claims
                covers =>
                    covers.Contains(Covering.Absent)
                        ? c => covers.Contains(c.Covers)
                        : c => c.ClaimCount != null && covers.Contains(c.Covers)
            ),
            new WordField<Coverage, Covering>(
                "beside",
                "With which comments below the article, or teasers of other pieces, do this.",
                "supports",
                beside =>
                    beside.Contains(Covering.Absent)
                        ? c => beside.Contains(c.Beside)
                        : c => c.ClaimCount != null && beside.Contains(c.Beside)
            ),
            new FlagField<Coverage>(
                "only_here",
                "On which no other article holds a claim, and this one or its comments do.",
                c => c.OnlyHere
            ),
            new SlugField<Coverage, Proposition>(
                "proposition",
                "This proposition.",
                "territorial-dispute-exists",
                propositions => c => propositions.Contains(c.PropositionId)
            ),
            OfProposition("topic"),
            OfProposition("kind"),
            OfProposition("checkable"),
        ],
        Sorts = [new Sort<Coverage, string>("proposition", c => c.Proposition.Slug)],
        Columns =
        [
            new("id", c => c.Id),
            new("proposition", c => c.Proposition.Slug),
            new("proposition_text", "proposition", c => c.Proposition.Text),
            new("proposition_kind", "proposition", c => Words.Of(c.Proposition.Kind)),
            new("checkable", "proposition", c => c.Proposition.Checkable),
            new("coverage", c => Words.Of(c.Coverage)),
            new("beside", c => Words.Of(c.Beside)),
            new("claim_count", c => c.ClaimCount),
            new("only_here", c => c.OnlyHere),
            new("claims", c => Column.JoinValues(c.Claims.Select(x => x.Key))),
            new(
                "stances",
                "claims",
                c => Column.JoinValues(c.Claims.Select(x => Words.Of(x.Stance)))
            ),
            new("claimants", "claims", c => Column.JoinValues(c.Claims.Select(x => x.Claimant))),
            new("supported_in", "elsewhere", c => Column.JoinValues(c.Elsewhere.Supports)),
            new("denied_in", "elsewhere", c => Column.JoinValues(c.Elsewhere.Denies)),
            new("mentioned_in", "elsewhere", c => Column.JoinValues(c.Elsewhere.Mentions)),
        ],
    };

    private static OwnerField<Coverage, Proposition> OfProposition(string name)
    {
        var of = PropositionResource.Listing.GetField(name);
        return new(name, of.Summary, of, c => c.Proposition);
    }
}
