using JapanRussia.Api.Editing;
using JapanRussia.Relations;
using JapanRussia.Rest.Writes;

namespace JapanRussia.Api.Relations;

/// <summary>What confirming and rejecting have in common: a reason, a version that was seen, four eyes.</summary>
internal static class JudgeRelation
{
    internal static async Task<IResult> Of(
        string key,
        HttpContext http,
        Action<Relation, string> judge,
        CancellationToken cancellation
    )
    {
        var (bytes, reason, faulty) = await ReadBody.ReadForm(
            http.Request,
            ReasonFormValidator.Instance
        );
        if (faulty is not null)
            return faulty;
        return await AnswerRelation.Of(
            http,
            bytes,
            reason!.Why,
            created: null,
            async writing =>
            {
                var (relation, missing) = await LoadRelation.ToChange(key, writing);
                if ((missing ?? await FourEyes.Problem(relation!, writing)) is { } problem)
                    return (null, problem);
                judge(relation!, reason.Why!);
                return (relation, null);
            },
            cancellation
        );
    }
}
