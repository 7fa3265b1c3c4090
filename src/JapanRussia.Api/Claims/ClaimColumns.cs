using JapanRussia.Rest.Lists;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Claims;

using Column = Column<ClaimResponse>;

/// <summary>A table of claims: one row a claim, labels beside slugs.</summary>
internal static class ClaimColumns
{
    internal static readonly IReadOnlyList<Column> All =
    [
        new("id", c => c.Id),
        new("key", c => c.Key),
        new("claimant", c => c.Claimant.Slug),
        new("claimant_name", "claimant", c => c.Claimant.Name),
        new("claimant_kind", "claimant", c => Words.Of(c.Claimant.Kind)),
        new("claimant_country", "claimant", c => c.Claimant.Country),
        new("joint_claimants", c => Column.JoinValues(c.JointClaimants.Select(a => a.Slug))),
        new(
            "joint_claimant_names",
            "joint_claimants",
            c => Column.JoinValues(c.JointClaimants.Select(a => a.Name))
        ),
        new(
            "alternative_claimants",
            c => Column.JoinValues(c.AlternativeClaimants.Select(a => a.Slug))
        ),
        new(
            "alternative_claimant_names",
            "alternative_claimants",
            c => Column.JoinValues(c.AlternativeClaimants.Select(a => a.Name))
        ),
        new("stance", c => Words.Of(c.Stance)),
        new("certainty", c => Words.Of(c.Certainty)),
        new("proposition", c => c.Proposition.Slug),
        new("proposition_text", "proposition", c => c.Proposition.Text),
        new("proposition_kind", "proposition", c => Words.Of(c.Proposition.Kind)),
        new("checkable", "proposition", c => c.Proposition.Checkable),
        new("topics", c => Column.JoinValues(c.Topics.Select(t => t.Slug))),
        new("topic_names", "topics", c => Column.JoinValues(c.Topics.Select(t => t.Name))),
        new("attribution", c => Words.Of(c.Attribution)),
        new("act", c => c.Act is { } act ? Words.Of(act) : null),
        new("cue", c => c.Cue),
        new("quote", c => c.Quote),
        new("depth", c => c.Depth),
        new("via", c => Column.JoinValues(c.Via.Select(h => h.Actor.Slug))),
        new("via_names", "via", c => Column.JoinValues(c.Via.Select(h => h.Actor.Name))),
        new("via_stances", "via", c => Column.JoinValues(c.Via.Select(h => Words.Of(h.Stance)))),
        new("article", c => c.Article.Slug),
        new("article_title", "article", c => c.Article.Title),
        new("outlet", "article", c => c.Article.Outlet?.Slug),
        new("outlet_name", "article", c => c.Article.Outlet?.Name),
        new("authors", "article", c => Column.JoinValues(c.Article.Authors.Select(a => a.Slug))),
        new(
            "author_names",
            "article",
            c => Column.JoinValues(c.Article.Authors.Select(a => a.Name))
        ),
        new("published_on", "article", c => c.Article.PublishedOn?.Text),
        new("published_from", "article", c => c.Article.PublishedOn?.From),
        new("published_to", "article", c => c.Article.PublishedOn?.To),
        new("section", c => c.Section?.Key),
        new(
            "section_kind",
            "section",
            c => c.Section is { } section ? Words.Of(section.Kind) : null
        ),
        new("said_on", c => c.SaidOn?.Text),
        new("said_from", "said_on", c => c.SaidOn?.From),
        new("said_to", "said_on", c => c.SaidOn?.To),
        new("about", c => c.About?.Text),
        new("about_from", "about", c => c.About?.From),
        new("about_to", "about", c => c.About?.To),
        new("condition", c => c.Condition),
        new("measures", "figures", c => Column.JoinValues(c.Figures.Select(f => f.Measure))),
        new("figures", c => Column.JoinValues(c.Figures.Select(f => f.InWords))),
        new("paragraph", "evidence", c => c.ContentSpan?.Paragraph),
        new("start", "evidence", c => c.ContentSpan?.Start),
        new("end", "evidence", c => c.ContentSpan?.End),
        new("sha256", "evidence", c => c.ContentSpan?.Sha256),
        new(
            "anchor_status",
            "evidence",
            c => c.ContentSpan is { } span ? Words.Of(span.AnchorStatus) : null
        ),
        new("note", c => c.Note),
        new("status", c => Words.Of(c.Status)),
        new("origin", c => Words.Of(c.Origin.Kind)),
        new("version", c => c.Version),
        new("created_at", c => c.CreatedAt),
        new("updated_at", c => c.UpdatedAt),
    ];
}
