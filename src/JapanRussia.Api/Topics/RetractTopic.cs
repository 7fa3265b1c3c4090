namespace JapanRussia.Api.Topics;

internal static class RetractTopic
{
    /// <summary>Withdraws a topic that nothing uses.</summary>
    /// <remarks>It stays in the history, and its address answers 410. Where something that stands points at it, the answer is 409 and says what, how many and where.</remarks>
    /// <param name="slug" example="territorial-dispute">The topic's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => TopicEditing.Editing.Withdraw(TopicEditing.Editing.Called(slug), http, cancellation);
}
