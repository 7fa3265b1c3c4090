using JapanRussia.Api.Fields;
using JapanRussia.Api.Locators;
using JapanRussia.Articles;
using JapanRussia.Reanchorings;
using JapanRussia.Rest.Lists;
using JapanRussia.Storage;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Reanchorings;

/// <summary>By what proposals are filtered and sorted, and how a table of them looks.</summary>
internal static class ReanchoringListing
{
    internal static readonly Listing<Reanchoring, ReanchoringResponse> Listing = new()
    {
        Noun = "proposals",
        Rows = db => db.Reanchorings,
        ForEditors = true,
        Fetch = RowsById.FetchThrough(ReanchoringResponse.Projection),
        Fields =
        [
            new WordField<Reanchoring, ReanchoringState>(
                "state",
                "Decided in this way, or not yet.",
                "proposed",
                states => r => states.Contains(r.State)
            ),
            new SlugField<Reanchoring, Article>(
                "article",
                "For this article.",
                "mead-high-stakes-talks",
                articles => r => articles.Contains(r.ArticleId)
            ),
        ],
        Sorts = [new Sort<Reanchoring, DateTimeOffset>("created_at", r => r.CreatedAt)],
        Columns =
        [
            new("id", r => r.Id),
            new("version", r => r.Version),
            new("article", r => r.Article),
            new("state", r => Words.Of(r.State)),
            new("old_text_sha256", r => r.OldTextSha256),
            new("text_sha256", r => r.TextSha256),
            new("text_characters", r => r.TextCharacters),
            new("text_access", r => Words.Of(r.TextAccess)),
            new("verified", r => r.Verified),
            new("moved", r => r.Moved),
            new("drifted", r => r.Drifted),
            new("lost", r => r.Lost),
            new("proposed_by", r => r.ProposedBy),
            new("created_at", r => r.CreatedAt),
            new("decided_by", r => r.DecidedBy),
            new("decided_at", r => r.DecidedAt),
            new("reason", r => r.Reason),
        ],
        Includes = [new("spans", AddSpans, Always: true)],
    };

    private static async Task AddSpans(
        DbContext db,
        List<ReanchoringResponse> proposals,
        Included? included,
        CancellationToken cancellation
    )
    {
        var ids = proposals.Select(p => p.Id).ToList();
        var spans = await db
            .Reanchorings.Where(r => ids.Contains(r.Id))
            .SelectMany(r => r.Spans, (r, s) => new { r.Id, Span = s })
            .OrderBy(s => s.Span.Position)
            .Select(s => new
            {
                s.Id,
                Response = new ReanchoredSpanResponse(
                    s.Span.Claim.Key,
                    s.Span.ClaimId,
                    s.Span.EvidencePosition,
                    s.Span.Role,
                    s.Span.Status,
                    s.Span.Similarity,
                    new OldPlace(
                        s.Span.OldParagraph,
                        s.Span.OldStart,
                        s.Span.OldEnd,
                        s.Span.OldSha256
                    ),
                    s.Span.Start == null
                        ? null
                        : new PlaceResponse(
                            s.Span.Paragraph!.Value,
                            s.Span.Start.Value,
                            s.Span.End!.Value,
                            s.Span.StartUtf16!.Value,
                            s.Span.EndUtf16!.Value,
                            s.Span.Sha256!
                        )
                ),
            })
            .ToListAsync(cancellation);
        var ofProposal = spans.ToLookup(s => s.Id, s => s.Response);
        for (var i = 0; i < proposals.Count; i++)
            proposals[i] = proposals[i] with { Spans = [.. ofProposal[proposals[i].Id]] };
    }
}
