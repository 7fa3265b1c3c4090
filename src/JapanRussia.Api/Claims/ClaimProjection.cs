using System.Linq.Expressions;
using JapanRussia.Api.Actors;
using JapanRussia.Api.Articles;
using JapanRussia.Api.Fields;
using JapanRussia.Api.Propositions;
using JapanRussia.Api.Topics;
using JapanRussia.Claims;
using LinqKit;

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
                .Select(x => new ClaimantResponse(x.Role, ActorRef.Projection.Invoke(x.Actor)))
                .ToList(),
            c.Stance,
            c.Certainty,
            c.HedgeScope,
            PropositionRef.Projection.Invoke(c.Proposition),
            c.Proposition.Topics.OrderBy(t => t.Position)
                .Select(t => new TopicRef(t.Topic.Slug, t.Topic.Name))
                .ToList(),
            c.Attribution,
            c.Act,
            c.Cue,
            c.Quote,
            c.Depth,
            c.Via.OrderBy(h => h.Position).Select(h => HopResponse.Projection.Invoke(h)).ToList(),
            ArticleRef.Projection.Invoke(c.Article),
            c.Section == null ? null : new ClaimSection(c.Section.Key, c.Section.Kind),
            DateResponse.Projection.Invoke(c.SaidOn),
            DateResponse.Projection.Invoke(c.About),
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
                    DateResponse.Projection.Invoke(f.Date)
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
