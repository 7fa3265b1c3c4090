using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Routes;
using JapanRussia.Rest.Writes;

namespace JapanRussia.Api.Editing;

/// <summary>What publishing, rejecting, retracting and restoring have in common: a reason, a version that was seen, four eyes.</summary>
internal static class Decide
{
    /// <param name="load">Finds what is decided on, at the version that the request has seen.</param>
    /// <param name="prepare">What comes before, once it is known that the caller may decide.</param>
    /// <param name="complete">Adds to the row what only this answer tells.</param>
    internal static async Task<IResult> Of<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        HttpContext http,
        bool ownToo,
        Func<WriteContext, Task<(TEntity? Entity, ProblemAnswer? Problem)>> load,
        Action<TEntity, WriteContext> decide,
        CancellationToken cancellation,
        Func<TEntity, WriteContext, Task>? prepare = null,
        Func<TRow, TRow>? complete = null
    )
        where TEntity : DraftedEntity
    {
        var (bytes, reason, faulty) = await ReadBody.ReadForm(
            http.Request,
            ReasonFormValidator.Instance
        );
        if (faulty is not null)
            return faulty;
        return await AnswerWrite.AnswerChange(
            listing,
            http,
            bytes,
            reason!.Why,
            created: null,
            async writing =>
            {
                var (entity, missing) = await load(writing);
                var problem = missing ?? (ownToo ? null : await FourEyes.Problem(entity!, writing));
                if (problem is not null)
                    return (null, problem);
                if (prepare is not null)
                    await prepare(entity!, writing);
                decide(entity!, writing);
                return (entity, null);
            },
            cancellation,
            complete
        );
    }

    /// <summary>A route on which somebody decides.</summary>
    internal static void MapDecision<TRow>(
        this IEndpointRouteBuilder routes,
        string path,
        Delegate handler
    ) =>
        routes
            .MapChange<ReasonForm, TRow>(HttpMethods.Post, path, handler)
            .RequireScope(Scope.Review);
}
