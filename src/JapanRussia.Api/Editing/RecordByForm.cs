using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Writes;
using JapanRussia.Values.Rules;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Editing;

internal sealed partial record Editing<TEntity, TContent, TForm, TRow>
{
    /// <summary>Makes a thing from the form in the body.</summary>
    internal async Task<IResult> Record(HttpContext http)
    {
        var cancellation = http.RequestAborted;
        var (bytes, form, faulty) = await ReadBody.ReadForm(http.Request, Validator);
        return faulty
            ?? await AnswerWrite.AnswerChange(
                Listing,
                http,
                bytes,
                why: null,
                AddressOf,
                writing => Record(form!, writing),
                cancellation
            );
    }

    private async Task<(TEntity?, ProblemAnswer?)> Record(TForm form, WriteContext writing)
    {
        var references = new References(writing.Db, writing.Cancellation);
        var content = await Content(form, references, null);
        if (references.Problem is { } unknown)
            return (null, unknown);
        if (
            NameOf(form) is { } name
            && await writing.Db.Set<TEntity>().AnyAsync(Called(name), writing.Cancellation)
        )
            throw new RuleViolation(
                $"{Member}_taken",
                $"The {Member} '{name}' belongs to another {Noun}, be it one that was withdrawn.",
                Member
            );
        if (Hold is not null)
        {
            (content, var misfit) = await Hold(content, writing);
            if (misfit is not null)
                return (null, misfit);
        }
        var entity = Make(form, content);
        writing.HideUnlessReviewed(entity);
        writing.Db.Add(entity);
        return (entity, null);
    }
}
