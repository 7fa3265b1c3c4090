namespace JapanRussia.Api.Propositions;

internal static class ReviseProposition
{
    /// <summary>Changes a proposition by a merge patch on the form in which it is recorded.</summary>
    /// <remarks>A list takes the place of the whole list. The slug stays. All claims on it are claims on the new wording: where the meaning changes, record another.</remarks>
    /// <param name="slug" example="territorial-dispute-exists">The proposition's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) =>
        PropositionEditing.Editing.Revise(
            PropositionEditing.Editing.Called(slug),
            http,
            cancellation
        );
}
