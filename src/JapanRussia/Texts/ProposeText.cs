using JapanRussia.Articles;
using JapanRussia.History;
using JapanRussia.Reanchorings;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Texts;

/// <summary>Proposes that an article have another text; whoever calls saves.</summary>
public static class ProposeText
{
    /// <summary>The proposal of the same text that waits already; null where there is none.</summary>
    public static Task<Reanchoring?> Waiting(
        ClaimsDb db,
        TextComparison comparison,
        CancellationToken cancellation
    ) =>
        db
            .Reanchorings.AsNoTracking()
            .SingleOrDefaultAsync(
                r =>
                    r.ArticleId == comparison.ArticleId
                    && r.TextSha256 == comparison.Text.Sha256
                    && r.State == ReanchoringState.Proposed,
                cancellation
            );

    public static Reanchoring Into(
        ClaimsDb db,
        TextComparison comparison,
        TextAccess access,
        Editor by
    )
    {
        var proposal = Reanchoring.Propose(comparison, access, by);
        db.Add(proposal);
        return proposal;
    }
}
