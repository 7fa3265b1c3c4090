using JapanRussia.Rest.Lists;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Drafts;

using Column = Column<QueuedDraft>;

/// <summary>The queue as a table: one row a draft.</summary>
internal static class QueueColumns
{
    internal static readonly IReadOnlyList<Column> All =
    [
        new("id", d => d.Id),
        new("version", d => d.Version),
        new("key", "claim", d => d.Claim.Key),
        new("article", "claim", d => d.Claim.Article.Slug),
        new("claimant", "claim", d => d.Claim.Claimant.Slug),
        new("claimant_name", "claim", d => d.Claim.Claimant.Name),
        new("stance", "claim", d => Words.Of(d.Claim.Stance)),
        new("proposition", "claim", d => d.Claim.Proposition.Slug),
        new("proposition_text", "claim", d => d.Claim.Proposition.Text),
        new("paragraph", "claim", d => d.Claim.ContentSpan?.Paragraph),
        new("start", "claim", d => d.Claim.ContentSpan?.Start),
        new("end", "claim", d => d.Claim.ContentSpan?.End),
        new("origin", "claim", d => Words.Of(d.Claim.Origin.Kind)),
        new("recorded_by", d => d.RecordedBy),
        new("recorded_at", d => d.RecordedAt),
        new(
            "last_action",
            "last_change",
            d => d.LastChange is { } change ? Words.Of(change.Action) : null
        ),
        new("changed_at", "last_change", d => d.LastChange?.At),
        new("changed_by", "last_change", d => d.LastChange?.By),
        new("may_decide", d => d.MayDecide),
        new("warnings", d => Column.JoinValues(d.Warnings.Select(Words.Of))),
        new("shows", d => Column.JoinValues(d.Shows.Select(t => $"{Words.Of(t.Kind)} {t.Name}"))),
        new("before", d => d.Before?.Key),
        new("behind", d => d.Behind?.Key),
        new("near_duplicates", d => Column.JoinValues(d.NearDuplicates.Select(n => n.Claim.Key))),
    ];
}
