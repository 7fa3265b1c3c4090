using JapanRussia.Claims;
using JapanRussia.Storage;
using JapanRussia.Writing;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Tests.History;

/// <summary>Changes as editors make them, each a change set of its own.</summary>
internal static class Edits
{
    /// <summary>Changes what is loaded; says which version of the data set that made.</summary>
    internal static async Task<long> Change(
        this Api api,
        Func<ClaimsDb, Task> change,
        string? why = null
    )
    {
        await using var db = api.Database();
        await change(db);
        await db.SaveAsync(Some.Editor, TimeProvider.System, CancellationToken.None, why);
        return await db.Datasets.Select(d => d.Version).SingleAsync();
    }

    internal static Task<long> Change(
        this Api api,
        string claim,
        Action<Claim> change,
        string? why = null
    ) => api.Change(async db => change(await Claim(db, claim)), why);

    internal static Task<Claim> Claim(ClaimsDb db, string key) =>
        db
            .Claims.Include(c => c.Claimants)
            .Include(c => c.Via)
            .Include(c => c.Evidence)
            .Include(c => c.Figures)
            .AsSplitQuery()
            .SingleAsync(c => c.Key == key);

    internal static async Task<Guid> IdOf(this Api api, string claim)
    {
        await using var db = api.Database();
        return await db.Claims.Where(c => c.Key == claim).Select(c => c.Id).SingleAsync();
    }

    internal static async Task<long> Version(this Api api)
    {
        await using var db = api.Database();
        return await db.Datasets.Select(d => d.Version).SingleAsync();
    }

    /// <summary>What a claim says, as whoever revises it begins with.</summary>
    internal static ClaimContent ContentOf(Claim claim) =>
        new()
        {
            ArticleId = claim.ArticleId,
            SectionId = claim.SectionId,
            Claimants =
            [
                .. claim
                    .Claimants.OrderBy(c => c.Position)
                    .Select(c => new ClaimantContent(c.ActorId, c.Role)),
            ],
            Via =
            [
                .. claim
                    .Via.OrderBy(h => h.Position)
                    .Select(h => new HopContent(h.ActorId, h.ArticleId, h.Cue, h.Stance)),
            ],
            PropositionId = claim.PropositionId,
            Stance = claim.Stance,
            Certainty = claim.Certainty,
            HedgeScope = claim.HedgeScope,
            Attribution = claim.Attribution,
            Act = claim.Act,
            Cue = claim.Cue,
            Quote = claim.Quote,
            SaidOn = claim.SaidOn,
            About = claim.About,
            Condition = claim.Condition,
            Note = claim.Note,
            Figures =
            [
                .. claim
                    .Figures.OrderBy(f => f.Position)
                    .Select(f => new FigureContent(
                        f.MeasureId,
                        f.Qualifier,
                        f.Value,
                        f.Lower,
                        f.Upper,
                        f.Date
                    )),
            ],
            Evidence =
            [
                .. claim
                    .Evidence.OrderBy(e => e.Position)
                    .Select(e => new EvidenceContent(
                        e.Role,
                        e.Paragraph,
                        e.Start,
                        e.End,
                        e.StartUtf16,
                        e.EndUtf16,
                        e.Sha256,
                        e.AnchorStatus
                    )),
            ],
        };
}
