namespace JapanRussia.Api.Reanchorings;

internal static class RejectReanchoring
{
    /// <summary>Reject a proposal: nothing changes, and the proposed text is forgotten.</summary>
    /// <param name="id">The proposal's id.</param>
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
