using JapanRussia.Api.Http;
using JapanRussia.Api.Writes;

namespace JapanRussia.Api.Topics;

internal static class TopicsEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapList("/topics", ListTopics.Handle, TopicListing.Listing);
        v1.MapItem("/topics/{slug}", GetTopic.Handle, TopicListing.Listing);
        v1.MapEditing<TopicForm, TopicResponse>(
            "/topics",
            RecordTopic.Handle,
            ReviseTopic.Handle,
            PublishTopic.Handle,
            RetractTopic.Handle,
            RestoreTopic.Handle
        );
    }
}
