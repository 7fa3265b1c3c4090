using System.Linq.Expressions;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Writes;
using JapanRussia.Values.Rules;

namespace JapanRussia.Api.Editing;

internal sealed partial record Editing<TEntity, TContent, TForm, TRow>
{
    /// <summary>Withdraws a thing at which nothing points that stands.</summary>
    internal async Task<IResult> Withdraw(Expression<Func<TEntity, bool>> wanted, HttpContext http)
    {
        var cancellation = http.RequestAborted;
        var request = ListRequest.Parse(http.Request, WhyOption.Parameters);
        if (WhyOption.Parameters.Validator.FindProblem(request) is { } problem)
            return problem;
        var why = request.One("why");
        return await AnswerWrite.AnswerChange(
            Listing,
            http,
            [],
            why,
            created: null,
            async writing =>
            {
                var (entity, missing) = await Load(wanted, writing);
                if (
                    (
                        missing
                        ?? MayChange(entity!, why, writing)
                        ?? await StillUsed(entity!, writing)
                    ) is
                    { } kept
                )
                    return (null, kept);
                entity!.Retract(writing.At);
                return (entity, null);
            },
            cancellation
        );
    }

    private async Task<ProblemAnswer?> StillUsed(TEntity entity, WriteContext writing)
    {
        List<Fault> faults = [];
        foreach (var use in Uses)
            if (await use.Count(writing.Db, entity.Id, writing.Cancellation) is > 0 and var count)
                faults.Add(use.Fault(count, ((NamedEntity)(Entity)entity).Slug));
        return faults.Count > 0
            ? new(
                ProblemKind.RuleBroken,
                $"What is still used cannot be withdrawn. {string.Join(". ", faults.Select(f => f.Detail))}.",
                faults
            )
            : null;
    }

    /// <summary>Takes a withdrawal back, where all that the thing names stands.</summary>
    internal async Task<IResult> Restore(Expression<Func<TEntity, bool>> wanted, HttpContext http)
    {
        var cancellation = http.RequestAborted;
        var (bytes, reason, faulty) = await ReadBody.ReadForm(
            http.Request,
            ReasonFormValidator.Instance
        );
        if (faulty is not null)
            return faulty;
        return await AnswerWrite.AnswerChange(
            Listing,
            http,
            bytes,
            reason!.Why,
            created: null,
            async writing =>
            {
                var (entity, missing) = await Load(wanted, writing, evenRetracted: true);
                var problem = missing ?? await NamesWithdrawn(entity!, writing);
                if (problem is not null)
                    return (null, problem);
                entity!.Restore();
                return (entity, null);
            },
            cancellation
        );
    }

    private async Task<ProblemAnswer?> NamesWithdrawn(TEntity entity, WriteContext writing)
    {
        if (entity.RetractedAt is null)
            return null;
        var references = new References(writing.Db, writing.Cancellation);
        await Content(await FormOfStanding(entity, writing), references, entity);
        return references.Faults is { Count: > 0 } faults
            ? new(
                ProblemKind.RuleBroken,
                "It names what was withdrawn: restore that first.",
                [.. faults.Select(f => f with { Code = RuleCodes.NamesWithdrawn })]
            )
            : null;
    }
}
