using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Editing;
using JapanRussia.Rest.Lists;

namespace JapanRussia.Api.Relations;

internal static class RetractRelation
{
    /// <summary>Withdraws a relation: one that readers do not see with the scope write, another with the scope review, for a reason.</summary>
    /// <remarks>It stays in the history, and its address answers 410. To say that it is wrong, reject it.</remarks>
    /// <param name="key" example="p001">The relation's key.</param>
    internal static async Task<IResult> Handle(
        string key,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        var request = ListRequest.Parse(http.Request, WhyOption.Parameters);
        if (WhyOption.Parameters.Validator.FindProblem(request) is { } problem)
            return problem;
        return await AnswerRelation.Of(
            http,
            [],
            request.One("why"),
            created: null,
            async writing =>
            {
                var (relation, missing) = await LoadRelation.ToChange(key, writing);
                var wrong =
                    missing
                    ?? (
                        relation!.Shown
                            ? Rights.Missing(writing.Caller, Scope.Review)
                                ?? NeedsReason.Problem(request.One("why"))
                            : Rights.Missing(writing.Caller, Scope.Write)
                    );
                if (wrong is not null)
                    return (null, wrong);
                relation!.Retract(writing.At);
                return (relation, null);
            },
            cancellation
        );
    }
}
