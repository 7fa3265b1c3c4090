using System.Linq.Expressions;
using JapanRussia.Api.Actors;
using JapanRussia.Api.Articles;
using JapanRussia.Api.Fields;
using JapanRussia.Api.Outlets;
using JapanRussia.Api.Propositions;
using JapanRussia.Api.Topics;
using JapanRussia.Claims;

namespace JapanRussia.Api.Claims;

/// <summary>How a claim becomes an answer: one statement, whatever the number of rows.</summary>
internal static class ClaimProjection
{
    internal static readonly Expression<Func<Claim, ClaimResponse>> Projection =
        c => new ClaimResponse(
            c.Id,
            c.Key,
            c.Version,
            c.Status,
            c.Claimants.OrderBy(x => x.Position)
                .Select(x => new ClaimantResponse(
                    x.Role,
                    new ActorRef(
                        x.Actor.Slug,
                        x.Actor.Name,
                        x.Actor.Kind,
                        x.Actor.Naming,
                        x.Actor.Country
                    )
                ))
                .ToList(),
            c.Stance,
            c.Certainty,
            c.HedgeScope,
            new PropositionRef(
                c.Proposition.Slug,
                c.Proposition.Text,
                c.Proposition.Kind,
                c.Proposition.Checkable
            ),
            c.Proposition.Topics.OrderBy(t => t.Position)
                .Select(t => new TopicRef(t.Topic.Slug, t.Topic.Name))
                .ToList(),
            c.Attribution,
            c.Act,
            c.Cue,
            c.Quote,
            c.Depth,
            c.Via.OrderBy(h => h.Position)
                .Select(h => new HopResponse(
                    h.Position,
                    new ActorRef(
                        h.Actor.Slug,
                        h.Actor.Name,
                        h.Actor.Kind,
                        h.Actor.Naming,
                        h.Actor.Country
                    ),
                    h.Article == null ? null : h.Article.Slug,
                    h.Cue,
                    h.Stance
                ))
                .ToList(),
            new ArticleRef(
                c.Article.Slug,
                c.Article.Title,
                c.Article.Outlet == null
                    ? null
                    : new OutletRef(c.Article.Outlet.Slug, c.Article.Outlet.Name),
                c.Article.Authors.OrderBy(a => a.Position)
                    .Select(a => new AuthorRef(a.Actor.Slug, a.Actor.Name))
                    .ToList(),
                c.Article.PublishedOn == null
                    ? null
                    : new DateResponse(
                        c.Article.PublishedOn.Text,
                        c.Article.PublishedOn.From,
                        c.Article.PublishedOn.To
                    )
            ),
            c.Section == null ? null : new ClaimSection(c.Section.Key, c.Section.Kind),
            c.SaidOn == null ? null : new DateResponse(c.SaidOn.Text, c.SaidOn.From, c.SaidOn.To),
            c.About == null ? null : new DateResponse(c.About.Text, c.About.From, c.About.To),
            c.Condition,
            c.Figures.OrderBy(f => f.Position)
                .Select(f => new FigureResponse(
                    f.Measure.Slug,
                    f.Measure.Name,
                    f.Qualifier,
                    f.Value,
                    f.Lower,
                    f.Upper,
                    f.Measure.Unit,
                    f.Date == null ? null : new DateResponse(f.Date.Text, f.Date.From, f.Date.To)
                ))
                .ToList(),
            c.Evidence.OrderBy(e => e.Position)
                .Select(e => new EvidenceResponse(
                    e.Role,
                    e.Paragraph,
                    e.Start,
                    e.End,
                    e.StartUtf16,
                    e.EndUtf16,
                    e.Sha256,
                    e.AnchorStatus
                ))
                .ToList(),
            c.Note,
            new OriginResponse(c.Origin.Kind, c.Origin.Tool, c.Origin.Confidence),
            c.CreatedAt,
            c.UpdatedAt
        );
}
