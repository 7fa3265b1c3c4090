using JapanRussia.Api.Editing;
using JapanRussia.Api.Problems;
using JapanRussia.Reanchorings;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Tags;
using JapanRussia.Rest.Writes;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Reanchorings;

/// <summary>What accepting a proposal and rejecting it have in common.</summary>
internal static class DecideReanchoring
{
    internal static async Task<IResult> Of(
        Guid id,
        HttpContext http,
        Func<WriteContext, Reanchoring, string, Task> decide,
        CancellationToken cancellation
    )
    {
        var (bytes, reason, faulty) = await ReadBody.ReadForm(
            http.Request,
            ReasonFormValidator.Instance
        );
        if (faulty is not null)
            return faulty;
        return await AnswerWrite.AnswerChange(
            ReanchoringListing.Listing,
            http,
            bytes,
            reason!.Why,
            created: null,
            async writing =>
            {
                var proposal = await writing
                    .Db.Reanchorings.AsTracking()
                    .Include(r => r.Spans)
                    .Include(r => r.Text)
                    .SingleOrDefaultAsync(r => r.Id == id, cancellation);
                if (proposal is null)
                    return (
                        null,
                        new ProblemAnswer(
                            ProblemKind.NotFound,
                            "Nothing in the database has this address."
                        )
                    );
                if (Preconditions.CheckIfMatch(writing.Request, proposal.Version) is { } stale)
                    return (null, stale);
                if (proposal.ProposedBy == writing.Caller.Subject)
                    return (
                        null,
                        new ProblemAnswer(
                            ClaimProblems.OwnProposal,
                            "Somebody else than the proposer decides on it."
                        )
                    );
                await decide(writing, proposal, reason.Why!);
                return (proposal, null);
            },
            cancellation
        );
    }
}
