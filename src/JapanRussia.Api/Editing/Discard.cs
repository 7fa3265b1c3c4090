using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;

namespace JapanRussia.Api.Editing;

/// <summary>Withdrawing: a draft with the scope write, what readers have seen with the scope review, for a reason.</summary>
internal static class Discard
{
    internal static async Task<IResult> Of<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        HttpContext http,
        Func<WriteContext, Task<(TEntity? Entity, ProblemAnswer? Problem)>> load,
        CancellationToken cancellation
    )
        where TEntity : DraftedEntity
    {
        var request = ListRequest.Parse(http.Request, WhyOption.Parameters);
        if (WhyOption.Parameters.Validator.FindProblem(request) is { } problem)
            return problem;
        var why = request.One("why");
        return await AnswerWrite.AnswerChange(
            listing,
            http,
            [],
            why,
            created: null,
            async writing =>
            {
                var (entity, missing) = await load(writing);
                if ((missing ?? Forbidden(entity!)) is { } wrong)
                    return (null, wrong);
                entity!.Retract(writing.At);
                return (entity, null);

                ProblemAnswer? Forbidden(TEntity found) =>
                    found.Status is ClaimStatus.Published
                        ? Rights.Missing(writing.Caller, Scope.Review) ?? NeedsReason.Problem(why)
                        : Rights.Missing(writing.Caller, Scope.Write);
            },
            cancellation
        );
    }
}
