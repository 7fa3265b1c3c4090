namespace JapanRussia.Api.Propositions;

internal static class RestoreProposition
{
    /// <summary>Restores a proposition that was withdrawn.</summary>
    /// <remarks>What it names must stand. Send the ETag that was seen as If-Match.</remarks>
    /// <param name="slug" example="territorial-dispute-exists">The proposition's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) =>
        PropositionEditing.Editing.Restore(
            PropositionEditing.Editing.Called(slug),
            http,
            cancellation
        );
}
