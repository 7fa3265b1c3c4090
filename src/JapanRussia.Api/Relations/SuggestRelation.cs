using JapanRussia.Api.Editing;
using JapanRussia.Relations;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Writes;

namespace JapanRussia.Api.Relations;

internal static class SuggestRelation
{
    /// <summary>Suggests a tie between two published claims or two propositions.</summary>
    /// <remarks>
    /// Readers see it once somebody else with the scope review has confirmed it; what a caller with that scope suggests they see at
    /// once where they ask for suggested ones.
    /// </remarks>
    internal static async Task<IResult> Handle(HttpContext http, CancellationToken cancellation)
    {
        var (bytes, form, faulty) = await ReadBody.ReadForm(
            http.Request,
            RelationFormValidator.Instance
        );
        if (faulty is not null)
            return faulty;
        return await AnswerRelation.Of(
            http,
            bytes,
            why: null,
            created: relation => $"/v1/relations/{relation.Key}",
            writing => Suggest(form!, writing),
            cancellation
        );
    }

    private static async Task<(Relation?, ProblemAnswer?)> Suggest(
        RelationForm form,
        WriteContext writing
    )
    {
        var references = new References(writing.Db, writing.Cancellation);
        var content = await form.Content(references, RelationState.Suggested);
        if (references.Problem is { } missing)
            return (null, missing);
        content.Check();
        await DrawnTies.Check(form.Ends, content, but: null, writing);
        Relation relation =
            form.Ends == RelationEnds.Claims
                ? ClaimRelation.Draw(null, content)
                : PropositionRelation.Draw(null, content);
        writing.HideUnlessReviewed(relation);
        writing.Db.Add(relation);
        return (relation, null);
    }
}
