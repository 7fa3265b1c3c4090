using System.Linq.Expressions;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Values.Rules;

namespace JapanRussia.Api.Writes;

internal sealed partial record Editing<TEntity, TContent, TForm, TRow>
{
    /// <summary>Changes a thing by the merge patch in the body. A patch that makes no difference leaves no trace.</summary>
    internal async Task<IResult> Revise(
        Expression<Func<TEntity, bool>> wanted,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        var request = ListRequest.Of(http.Request, Parameters.Why);
        if (Parameters.Why.Validator.Problem(request) is { } problem)
            return problem;
        var (bytes, patch, unread) = await ReadBody.Of(http.Request, cancellation);
        var why = request.One("why");
        return unread
            ?? await AnswerWrite.Of(
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
        var (form, faulty) = MergePatch.Form(standing, patch, FormJson, Validator);
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
