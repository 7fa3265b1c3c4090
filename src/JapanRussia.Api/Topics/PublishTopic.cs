using JapanRussia.Api.Writes;

namespace JapanRussia.Api.Topics;

internal static class PublishTopic
{
    /// <summary>Shows a topic that was recorded without the scope review to everybody.</summary>
    /// <remarks>
    /// By somebody with the scope review who did not write it. Topics above it are shown with it. What names it shows it as well: publishing a claim does. Send the
    /// ETag that was seen as If-Match.
    /// </remarks>
    /// <param name="slug" example="territorial-dispute">The topic's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => TopicEditing.Editing.Publish(slug, http, cancellation);
}
