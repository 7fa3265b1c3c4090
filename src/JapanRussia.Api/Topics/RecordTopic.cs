namespace JapanRussia.Api.Topics;

internal static class RecordTopic
{
    /// <summary>Records a topic, below another or at the top.</summary>
    /// <remarks>Look first whether it stands already under another name: `/v1/topics?q=`.</remarks>
    internal static Task<IResult> Handle(HttpContext http, CancellationToken cancellation) =>
        TopicEditing.Editing.Record(http, cancellation);
}
