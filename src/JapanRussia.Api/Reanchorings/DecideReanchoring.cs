using JapanRussia.Api.Http;
using JapanRussia.Api.Writes;
using JapanRussia.Reanchorings;
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
        var (bytes, reason, faulty) = await ReadBody.Of(
            http.Request,
            ApiJson.Readable.ReasonForm,
            ReasonFormValidator.Instance,
            cancellation
        );
        if (faulty is not null)
            return faulty;
        return await AnswerWrite.Of(
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
                if (Preconditions.Problem(writing.Request, proposal.Version) is { } stale)
                    return (null, stale);
                if (proposal.ProposedBy == writing.Caller.Subject)
                    return (
                        null,
                        new ProblemAnswer(
                            ProblemKind.OwnProposal,
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
