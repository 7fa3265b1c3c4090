namespace JapanRussia.Api.Topics;

internal static class ReviseTopic
{
    /// <summary>Changes a topic by a merge patch on the form in which it is recorded.</summary>
    /// <remarks>Null takes a member away, a list takes the place of the whole list. The slug stays. Under another `parent` it moves with all that is below it.</remarks>
    /// <param name="slug" example="territorial-dispute">The topic's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => TopicEditing.Editing.Revise(TopicEditing.Editing.Called(slug), http, cancellation);
}
