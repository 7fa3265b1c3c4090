namespace JapanRussia.Api.Reanchorings;

internal static class RejectReanchoring
{
    /// <summary>Reject a proposal: nothing changes, and the proposed text is forgotten.</summary>
    /// <param name="id" example="0199f0c2-a7f0-7d0c-8b1d-2e3f4a5b6c7d">The proposal's id.</param>
    internal static Task<IResult> Handle(
        Guid id,
        HttpContext http,
        CancellationToken cancellation
    ) =>
        DecideReanchoring.Of(
            id,
            http,
            (writing, proposal, why) =>
            {
                proposal.Reject(new(writing.Caller.Subject, writing.Caller.Name), writing.At, why);
                return Task.CompletedTask;
            },
            cancellation
        );
}
