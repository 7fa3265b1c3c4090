using JapanRussia.Reanchorings;

namespace JapanRussia.Api.Reanchorings;

internal static class AcceptReanchoring
{
    /// <summary>Accept a proposal: the article gets the text, and every span its place in it.</summary>
    /// <remarks>
    /// All in one change set. Spans that were lost keep their offsets and say that they are lost. Nobody accepts their own
    /// proposal; one whose article or claims have changed since is refused.
    /// </remarks>
    /// <param name="id">The proposal's id.</param>
    internal static Task<IResult> Handle(
        Guid id,
        HttpContext http,
        CancellationToken cancellation
    ) =>
        DecideReanchoring.Of(
            id,
            http,
            (writing, proposal, _) =>
                ExchangeText.Into(
                    writing.Db,
                    proposal,
                    new(writing.Caller.Subject, writing.Caller.Name),
                    writing.At,
                    cancellation
                ),
            cancellation
        );
}
