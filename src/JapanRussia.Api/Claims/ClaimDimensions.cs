using JapanRussia.Actors;
using JapanRussia.Api.Fields;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Measures;
using JapanRussia.Outlets;
using JapanRussia.Propositions;
using JapanRussia.Rest.Lists;
using JapanRussia.Topics;

namespace JapanRussia.Api.Claims;

/// <summary>By what claims are counted: each has the name and the meaning of the field that filters by the same.</summary>
internal static class ClaimDimensions
{
    // AsQueryable: without an operator behind it, EF does not see a query in an array
    internal static readonly ThingDimension<Claim, Actor> Claimant = new(
        "claimant",
        c =>
            c.Claimants.Where(x => x.Role != ClaimantRole.Alternative)
                .Select(x => x.ActorId)
                .Distinct(),
        a => a.Name
    );
    internal static readonly ThingDimension<Claim, Article> Article = new(
        "article",
        c => new[] { c.ArticleId }.AsQueryable(),
        a => a.Title ?? (a.Outlet == null ? null : "[untitled], " + a.Outlet.Name)
    );
    internal static readonly ThingDimension<Claim, Outlet> Outlet = new(
        "outlet",
        c => new[] { c.Article.OutletId }.Where(o => o != null).Select(o => o!.Value),
        o => o.Name
    );
    internal static readonly ThingDimension<Claim, Topic> Topic = new(
        "topic",
        c => c.Proposition.Topics.SelectMany(t => t.Topic.Lineage).Distinct(),
        t => t.Name
    )
    {
        Below = topics => t => t.Lineage.Any(above => topics.Contains(above)),
    };
    internal static readonly ThingDimension<Claim, Proposition> Proposition = new(
        "proposition",
        c => new[] { c.PropositionId }.AsQueryable(),
        p => p.Text
    );

    internal static readonly IReadOnlyList<Dimension<Claim>> All =
    [
        Claimant,
        new WordDimension<Claim, ActorKind>(
            "claimant_kind",
            c =>
                c.Claimants.Where(x => x.Role != ClaimantRole.Alternative)
                    .Select(x => x.Actor.Kind)
                    .Distinct()
        ),
        new TextDimension<Claim>(
            "claimant_country",
            c =>
                c.Claimants.Where(x =>
                        x.Role != ClaimantRole.Alternative && x.Actor.Country != null
                    )
                    .Select(x => x.Actor.Country!)
                    .Distinct()
        ),
        new WordDimension<Claim, Naming>(
            "naming",
            c =>
                c.Claimants.Where(x => x.Role != ClaimantRole.Alternative)
                    .Select(x => x.Actor.Naming)
                    .Distinct()
        ),
        new ThingDimension<Claim, Actor>(
            "via",
            c => c.Via.Select(h => h.ActorId).Distinct(),
            a => a.Name
        ),
        Article,
        Outlet,
        new ThingDimension<Claim, Actor>(
            "author",
            c => c.Article.Authors.Select(a => a.ActorId).Distinct(),
            a => a.Name
        ),
        new WordDimension<Claim, SectionKind>(
            "section",
            c => new[] { (SectionKind?)c.Section!.Kind }.Where(k => k != null).Select(k => k!.Value)
        ),
        Topic,
        Proposition,
        new WordDimension<Claim, PropositionKind>(
            "kind",
            c => new[] { c.Proposition.Kind }.AsQueryable()
        ),
        new WordDimension<Claim, Stance>("stance", c => new[] { c.Stance }.AsQueryable()),
        new WordDimension<Claim, Certainty>("certainty", c => new[] { c.Certainty }.AsQueryable()),
        new WordDimension<Claim, Attribution>(
            "attribution",
            c => new[] { c.Attribution }.AsQueryable()
        ),
        new WordDimension<Claim, Act>(
            "act",
            c => new[] { c.Act }.Where(a => a != null).Select(a => a!.Value)
        ),
        new WordDimension<Claim, OriginKind>("origin", c => new[] { c.Origin.Kind }.AsQueryable()),
        new ThingDimension<Claim, Measure>(
            "measure",
            c => c.Figures.Select(f => f.MeasureId).Distinct(),
            m => m.Name
        ),
    ];
}
