using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Editing;
using JapanRussia.Relations;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Writes;
using JapanRussia.Values.Rules;

namespace JapanRussia.Api.Relations;

internal static class ReviseRelation
{
    /// <summary>Changes a relation by a merge patch on the form in which it is suggested.</summary>
    /// <remarks>
    /// What readers do not see is revised with the scope write; what they see is corrected with the scope review, for a reason, and
    /// a confirmed one by somebody who did not write it. One that was rejected is then suggested anew.
    /// </remarks>
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
        var (bytes, patch, unread) = await ReadBody.ReadObject(http.Request);
        return unread
            ?? await AnswerRelation.Of(
                http,
                bytes,
                request.One("why"),
                created: null,
                writing => Revise(key, patch!, request.One("why"), writing),
                cancellation
            );
    }

    private static async Task<(Relation?, ProblemAnswer?)> Revise(
        string key,
        JsonObject patch,
        string? why,
        WriteContext writing
    )
    {
        var (relation, missing) = await LoadRelation.ToChange(key, writing);
        if ((missing ?? await MayRevise(relation!, why, writing)) is { } forbidden)
            return (null, forbidden);
        var standing = RelationForm.Of(await LoadRelation.Row(relation!.Id, writing));
        var (form, faulty) = MergePatch.ApplyTo(standing, patch, RelationFormValidator.Instance);
        if (faulty is not null)
            return (null, faulty);
        if (form!.Between != standing.Between)
            throw new RuleViolation(
                "between_fixed",
                "A relation goes on tying what it ties.",
                "between"
            );
        var references = new References(writing.Db, writing.Cancellation);
        var content = await form.Content(
            references,
            relation.State == RelationState.Rejected ? RelationState.Suggested : relation.State
        );
        if (references.Problem is { } unknown)
            return (null, unknown);
        content.Check();
        await DrawnTies.Check(form.Ends, content, relation.Id, writing);
        relation.Revise(content);
        return (relation, null);
    }

    private static async Task<ProblemAnswer?> MayRevise(
        Relation relation,
        string? why,
        WriteContext writing
    )
    {
        if (!relation.Shown)
            return Rights.Missing(writing.Caller, Scope.Write);
        return Rights.Missing(writing.Caller, Scope.Review)
            ?? NeedsReason.Problem(why)
            ?? (
                relation.State == RelationState.Confirmed
                    ? await FourEyes.Problem(relation, writing)
                    : null
            );
    }
}
