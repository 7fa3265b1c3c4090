using System.Linq.Expressions;
using JapanRussia.Actors;
using JapanRussia.Articles;
using JapanRussia.Propositions;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace JapanRussia.Claims;

using Condition = Expression<Func<Claim, bool>>;

/// <summary>What one asks of claims, each as one condition that becomes SQL. Ids are those of the things asked for; any of them will do.</summary>
public static class ClaimConditions
{
    /// <summary>Reviewed, shown to everybody, and not withdrawn.</summary>
    public static IQueryable<Claim> Published(this IQueryable<Claim> claims) =>
        claims.Where(c => c.Status == ClaimStatus.Published);

    /// <summary>Claimed by them, alone or jointly.</summary>
    public static Condition By(Guid[] actors) =>
        c => c.Claimants.Any(x => x.Role != ClaimantRole.Alternative && actors.Contains(x.ActorId));

    public static Condition ByKind(ActorKind[] kinds) =>
        c =>
            c.Claimants.Any(x =>
                x.Role != ClaimantRole.Alternative && kinds.Contains(x.Actor.Kind)
            );

    public static Condition ByNaming(Naming[] namings) =>
        c =>
            c.Claimants.Any(x =>
                x.Role != ClaimantRole.Alternative && namings.Contains(x.Actor.Naming)
            );

    public static Condition ByCountry(string[] countries) =>
        c =>
            c.Claimants.Any(x =>
                x.Role != ClaimantRole.Alternative && countries.Contains(x.Actor.Country)
            );

    /// <summary>Passed on by them, anywhere on the way.</summary>
    public static Condition Via(Guid[] actors) => c => c.Via.Any(h => actors.Contains(h.ActorId));

    /// <summary>So many speakers on the way from reader to proposition, or more.</summary>
    public static Condition AtLeastDeep(int depth) => c => c.Depth >= depth;

    public static Condition In(Guid[] articles) => c => articles.Contains(c.ArticleId);

    public static Condition PublishedBy(Guid[] outlets) =>
        c => c.Article.OutletId != null && outlets.Contains(c.Article.OutletId.Value);

    public static Condition WrittenBy(Guid[] authors) =>
        c => c.Article.Authors.Any(a => authors.Contains(a.ActorId));

    public static Condition InSection(SectionKind[] kinds) =>
        c => c.Section != null && kinds.Contains(c.Section.Kind);

    /// <summary>About them or about any topic below them.</summary>
    public static Condition About(Guid[] topics) =>
        c => c.Proposition.Topics.Any(t => t.Topic.Lineage.Any(above => topics.Contains(above)));

    public static Condition Of(Guid[] propositions) => c => propositions.Contains(c.PropositionId);

    public static Condition OfKind(PropositionKind[] kinds) =>
        c => kinds.Contains(c.Proposition.Kind);

    public static Condition With(Stance[] stances) => c => stances.Contains(c.Stance);

    public static Condition With(Certainty[] certainties) => c => certainties.Contains(c.Certainty);

    public static Condition With(Attribution[] attributions) =>
        c => attributions.Contains(c.Attribution);

    public static Condition With(Act[] acts) => c => c.Act != null && acts.Contains(c.Act.Value);

    public static Condition With(OriginKind[] origins) => c => origins.Contains(c.Origin.Kind);

    public static Condition Keyed(string[] keys) => c => keys.Contains(c.Key);

    /// <summary>With these words in it or in the names of who and what it speaks of.</summary>
    public static Condition Saying(NpgsqlTsQuery words) => c => c.Search!.Document.Matches(words);

    /// <summary>With a figure for them.</summary>
    public static Condition Measuring(Guid[] measures) =>
        c => c.Figures.Any(f => measures.Contains(f.MeasureId));

    public static readonly Condition IsCheckable = c => c.Proposition.Checkable;
    public static readonly Condition HasFigure = c => c.Figures.Any();
    public static readonly Condition HasQuote = c => c.Quote != null;

    public static Condition SaidOnOrAfter(DateOnly day) =>
        c => c.SaidOn != null && (c.SaidOn.To == null || c.SaidOn.To >= day);

    public static Condition SaidOnOrBefore(DateOnly day) =>
        c => c.SaidOn != null && (c.SaidOn.From == null || c.SaidOn.From <= day);

    public static Condition AboutOnOrAfter(DateOnly day) =>
        c => c.About != null && (c.About.To == null || c.About.To >= day);

    public static Condition AboutOnOrBefore(DateOnly day) =>
        c => c.About != null && (c.About.From == null || c.About.From <= day);

    public static Condition PublishedOnOrAfter(DateOnly day) =>
        c =>
            c.Article.PublishedOn != null
            && (c.Article.PublishedOn.To == null || c.Article.PublishedOn.To >= day);

    public static Condition PublishedOnOrBefore(DateOnly day) =>
        c =>
            c.Article.PublishedOn != null
            && (c.Article.PublishedOn.From == null || c.Article.PublishedOn.From <= day);
}
