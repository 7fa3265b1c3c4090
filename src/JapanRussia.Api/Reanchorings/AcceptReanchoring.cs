using JapanRussia.Texts;

namespace JapanRussia.Api.Reanchorings;

internal static class AcceptReanchoring
{
    /// <summary>Accept a proposal: the article gets the text, and every span its place in it.</summary>
    /// <remarks>
    /// All in one change set. Spans that were lost keep their offsets and say that they are lost. Nobody accepts their own
    /// proposal; one whose article or claims have changed since is refused.
    /// </remarks>
    /// <param name="id" example="0199f0c2-a7f0-7d0c-8b1d-2e3f4a5b6c7d">The proposal's id.</param>
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
