using JapanRussia.Actors;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Locators;
using JapanRussia.Measures;
using JapanRussia.Propositions;
using JapanRussia.Values.Identities;
using JapanRussia.Values.Text;
using Section = JapanRussia.Articles.Section;

namespace JapanRussia.Seeding;

/// <summary>Turns one claim of an article's seed file into the content of a claim.</summary>
internal sealed class CompileClaim(
    IReadOnlyDictionary<string, ActorContent> actors,
    IReadOnlyDictionary<string, ArticleContent> articles,
    IReadOnlyDictionary<string, PropositionContent> propositions,
    IReadOnlyDictionary<string, MeasureContent> measures
)
{
    internal ClaimContent Content(ClaimRow row, ArticleRow article, Place at) =>
        new()
        {
            ArticleId = NameBasedId.Of("article", article.Slug),
            SectionId = SectionOf(row, article, at["section"]),
            Claimants =
            [
                new(at["claimant"].Id("actor", row.Claimant, actors), ClaimantRole.Lead),
                .. Claimants(row.JointClaimants, ClaimantRole.Joint, at["joint_claimants"]),
                .. Claimants(
                    row.AlternativeClaimants,
                    ClaimantRole.Alternative,
                    at["alternative_claimants"]
                ),
            ],
            PropositionId = at["proposition"].Id("proposition", row.Proposition, propositions),
            Stance = row.Stance,
            Certainty = row.Certainty,
            HedgeScope = row.HedgeScope,
            Attribution = row.Attribution,
            Act = row.Act,
            Cue = row.Cue,
            Quote = row.Quote,
            Via =
            [
                .. (row.Via ?? []).Select(
                    (h, i) =>
                        new HopContent(
                            at["via", i, "actor"].Id("actor", h.Actor, actors),
                            at["via", i, "article"].IdOrNull("article", h.Article, articles),
                            h.Cue,
                            h.Stance
                        )
                ),
            ],
            Evidence =
            [
                .. row.Evidence.Select(e =>
                    e.Content(
                        article.Text?.VerifiedOn is null
                            ? AnchorStatus.Unverified
                            : AnchorStatus.Verified
                    )
                ),
            ],
            Figures = [.. (row.Figures ?? []).Select((f, i) => FigureOf(f, at["figures", i]))],
            SaidOn = at["said_on"].Date(row.SaidOn),
            About = at["about"].Date(row.About),
            Condition = row.Condition,
            Note = row.Note,
        };

    private IEnumerable<ClaimantContent> Claimants(
        IReadOnlyList<string>? slugs,
        ClaimantRole role,
        Place at
    ) => (slugs ?? []).Select((s, i) => new ClaimantContent(at[i].Id("actor", s, actors), role));

    private static Guid SectionOf(ClaimRow row, ArticleRow article, Place at)
    {
        var keys = (article.Sections ?? []).Select(s => s.Key).ToList();
        if (!keys.Contains(row.Section))
            at.Problem(
                $"the article has no section '{row.Section}'{Nearest.Hint(row.Section, keys)}"
            );
        return Section.IdOf(NameBasedId.Of("article", article.Slug), row.Section);
    }

    private FigureContent FigureOf(FigureRow row, Place at)
    {
        var id = at["measure"].Id("measure", row.Measure, measures);
        if (
            measures.TryGetValue(row.Measure, out var measure)
            && measure.Kind == MeasureKind.Date != (row.Date is not null)
        )
            at.Problem(
                measure.Kind == MeasureKind.Date
                    ? $"'{row.Measure}' takes a date"
                    : $"'{row.Measure}' takes a number, not a date"
            );
        if (row.Date is not null)
            return FigureContent.Dated(id, row.Qualifier, at["date"].Date(row.Date)!);
        if (row.Value is { } given && !FigureContent.HasBounds(row.Qualifier, given))
        {
            at["value"].Problem(FigureContent.TooLarge);
            return new(id, row.Qualifier, given, given, given, null);
        }
        return row.Value is { } value
            ? FigureContent.Amount(id, row.Qualifier, value)
            : new(id, row.Qualifier, null, row.Lower, row.Upper, null);
    }
}
