namespace JapanRussia.Api.Topics;

internal static class RestoreTopic
{
    /// <summary>Restores a topic that was withdrawn.</summary>
    /// <remarks>What it names must stand. Send the ETag that was seen as If-Match.</remarks>
    /// <param name="slug" example="territorial-dispute">The topic's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => TopicEditing.Editing.Restore(TopicEditing.Editing.Called(slug), http, cancellation);
}
