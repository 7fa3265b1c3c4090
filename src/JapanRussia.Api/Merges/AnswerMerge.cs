using System.Text.Json;
using JapanRussia.Api.Editing;
using JapanRussia.Merging;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Tags;
using JapanRussia.Rest.Writes;
using JapanRussia.Storage;
using JapanRussia.Values.Rules;
using JapanRussia.Values.Text;
using JapanRussia.Writing;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Merges;

/// <summary>Answers a request that makes one of two actors or propositions, or parts them again.</summary>
internal static class AnswerMerge
{
    private const int HintsFrom = 5000;

    /// <param name="all">Those of its sort, with what they are called by.</param>
    internal static async Task<IResult> Into<TEntity>(
        string slug,
        Func<ClaimsDb, IQueryable<TEntity>> all,
        HttpContext http,
        CancellationToken cancellation
    )
        where TEntity : MergeableEntity
    {
        var (bytes, form, faulty) = await ReadBody.ReadForm(
            http.Request,
            MergeFormValidator.Instance
        );
        if (faulty is not null)
            return faulty;
        return await Of<TEntity>(
            http,
            bytes,
            form!.Why!,
            async writing =>
            {
                var (thing, missing) = await Load(slug, all(writing.Db), writing);
                if (missing is not null)
                    return (null, null, missing);
                var (survivor, unknown) = await Load(form.Into!, all(writing.Db), cancellation);
                return (thing, survivor, unknown);
            },
            MergeThings.Into,
            cancellation
        );
    }

    internal static async Task<IResult> Apart<TEntity>(
        string slug,
        Func<ClaimsDb, IQueryable<TEntity>> all,
        HttpContext http,
        CancellationToken cancellation
    )
        where TEntity : MergeableEntity
    {
        var (bytes, reason, faulty) = await ReadBody.ReadForm(
            http.Request,
            ReasonFormValidator.Instance
        );
        if (faulty is not null)
            return faulty;
        return await Of<TEntity>(
            http,
            bytes,
            reason!.Why!,
            async writing =>
            {
                var (thing, missing) = await Load(slug, all(writing.Db), writing);
                if (missing is not null)
                    return (null, null, missing);
                if (thing!.MergedIntoId is null)
                    throw new RuleViolation("not_merged", $"'{slug}' was not merged.");
                var survivor = await all(writing.Db)
                    .SingleAsync(e => e.Id == thing.MergedIntoId, cancellation);
                return (thing, survivor, null);
            },
            PartThings.From,
            cancellation
        );
    }

    private static Task<IResult> Of<TEntity>(
        HttpContext http,
        byte[] body,
        string why,
        Func<WriteContext, Task<(TEntity? Thing, TEntity? Survivor, ProblemAnswer? Problem)>> load,
        Func<TEntity, TEntity, ClaimsDb, OpenChangeSet, CancellationToken, Task<Merged>> change,
        CancellationToken cancellation
    )
        where TEntity : MergeableEntity =>
        AnswerWrite.AnswerChanges(
            http,
            body,
            why,
            creates: false,
            async writing =>
            {
                var (thing, survivor, problem) = await load(writing);
                if (problem is not null)
                    return (null, problem);
                var merged = await change(thing!, survivor!, writing.Db, writing.Set, cancellation);
                return (
                    async () =>
                        new(
                            StatusCodes.Status200OK,
                            null,
                            EntityTags.MakeItemTag(thing!.Version, writing.Set.Leaves),
                            JsonSerializer.SerializeToUtf8Bytes(
                                MergeResponse.Of(thing, survivor!, merged),
                                RestJson.Options
                            )
                        ),
                    null
                );
            },
            cancellation
        );

    private static async Task<(TEntity?, ProblemAnswer?)> Load<TEntity>(
        string slug,
        IQueryable<TEntity> all,
        WriteContext writing
    )
        where TEntity : MergeableEntity
    {
        var thing = await all.SingleOrDefaultAsync(e => e.Slug == slug, writing.Cancellation);
        if (thing is null)
            return (null, new(ProblemKind.NotFound, "Nothing in the database has this address."));
        if (thing.RetractedAt is not null && thing.MergedIntoId is null)
            return (null, new(ProblemKind.Gone, "It was withdrawn from the database."));
        return Preconditions.CheckIfMatch(writing.Request, thing.Version) is { } unseen
            ? (null, unseen)
            : (thing, null);
    }

    private static async Task<(TEntity?, ProblemAnswer?)> Load<TEntity>(
        string into,
        IQueryable<TEntity> all,
        CancellationToken cancellation
    )
        where TEntity : MergeableEntity
    {
        var survivor = await all.SingleOrDefaultAsync(
            e => e.Slug == into && (e.RetractedAt == null || e.MergedIntoId != null),
            cancellation
        );
        if (survivor is not null)
            return (survivor, null);
        var slugs = await all.Where(e => e.RetractedAt == null)
            .Select(e => e.Slug)
            .Take(HintsFrom)
            .ToListAsync(cancellation);
        return (
            null,
            ProblemAnswer.Combine([
                (
                    ProblemKind.UnknownReference,
                    new(
                        ProblemKind.UnknownReference.Code,
                        $"No {typeof(TEntity).Name.ToLowerInvariant()} is called '{into}'{Nearest.Hint(into, slugs)}",
                        null,
                        "/into"
                    )
                ),
            ])
        );
    }
}
