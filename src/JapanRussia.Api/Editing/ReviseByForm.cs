using System.Linq.Expressions;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Writes;
using JapanRussia.Values.Rules;

namespace JapanRussia.Api.Editing;

internal sealed partial record Editing<TEntity, TContent, TForm, TRow>
{
    /// <summary>Changes a thing by the merge patch in the body. A patch that makes no difference leaves no trace.</summary>
    internal async Task<IResult> Revise(Expression<Func<TEntity, bool>> wanted, HttpContext http)
    {
        var cancellation = http.RequestAborted;
        var request = ListRequest.Parse(http.Request, WhyOption.Parameters);
        if (WhyOption.Parameters.Validator.FindProblem(request) is { } problem)
            return problem;
        var (bytes, patch, unread) = await ReadBody.ReadObject(http.Request);
        var why = request.One("why");
        return unread
            ?? await AnswerWrite.AnswerChange(
                Listing,
                http,
                bytes,
                why,
                created: null,
                writing => Revise(wanted, patch!, why, writing),
                cancellation
            );
    }

    /// <summary>The problem where readers see it, and the caller may not decide what they see or gives no reason; otherwise null.</summary>
    private static ProblemAnswer? MayChange(TEntity entity, string? why, WriteContext writing) =>
        entity is HideableEntity { Shown: false }
            ? Rights.Missing(writing.Caller, Scope.Write)
            : Rights.Missing(writing.Caller, Scope.Review) ?? NeedsReason.Problem(why);

    private async Task<(TEntity?, ProblemAnswer?)> Revise(
        Expression<Func<TEntity, bool>> wanted,
        JsonObject patch,
        string? why,
        WriteContext writing
    )
    {
        var (entity, missing) = await Load(wanted, writing);
        if ((missing ?? MayChange(entity!, why, writing)) is { } wrong)
            return (null, wrong);
        var standing = await FormOfStanding(entity!, writing);
        var (form, faulty) = MergePatch.ApplyTo(standing, patch, Validator);
        if (faulty is not null)
            return (null, faulty);
        if (NameOf(form!) != NameOf(standing))
            throw new RuleViolation($"{Member}_fixed", $"The {Noun} keeps its {Member}.", Member);
        var references = new References(writing.Db, writing.Cancellation);
        var content = await Content(form!, references, entity);
        if (references.Problem is { } unknown)
            return (null, unknown);
        await Change(entity!, content, writing);
        return (entity, null);
    }
}
