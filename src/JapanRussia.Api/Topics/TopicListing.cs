using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Topics;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Topics;

/// <summary>By what topics are filtered and sorted, and how a table of them looks.</summary>
internal static class TopicListing
{
    private const string Noun = "topics";

    internal static readonly Listing<Topic, TopicResponse> Listing = new()
    {
        Noun = Noun,
        Rows = db => db.Topics.Published(),
        Drafts = db => db.Topics,
        Fetch = RowsById.Through(TopicResponse.Projection),
        RowJson = ApiJson.Readable.TopicResponse,
        PageJson = ApiJson.Readable.ListPageTopicResponse,
        Fields =
        [
            new SearchField<Topic>(
                "With these words in its name, its aliases, or the aliases of a topic above it.",
                "northern territories",
                (db, words) =>
                    t => db.NamedSearches.Any(s => s.Id == t.Id && s.Document.Matches(words))
            ),
            new SlugField<Topic, Topic>(
                "parent",
                "One step below this topic.",
                "territorial-dispute",
                parents => t => t.ParentId != null && parents.Contains(t.ParentId.Value)
            ),
            new SlugField<Topic, Topic>(
                "under",
                "This topic and all below it.",
                "territorial-dispute",
                topics => t => t.Lineage.Any(above => topics.Contains(above))
            ),
            StatusField.OfHideable<Topic>(Noun),
        ],
        Sorts =
        [
            new Sort<Topic, string>("slug", t => t.Slug),
            new Sort<Topic, string>("name", t => t.Name),
            new Sort<Topic, DateTimeOffset>("created_at", t => t.CreatedAt),
            new Sort<Topic, DateTimeOffset>("updated_at", t => t.UpdatedAt),
        ],
        Columns =
        [
            new("id", t => t.Id),
            new("slug", t => t.Slug),
            new("name", t => t.Name),
            new("scope", t => t.Scope),
            new("aliases", t => Column<TopicResponse>.List(t.Aliases.Select(a => a.Name))),
            new("parent", t => t.Parent?.Slug),
            new("parent_name", "parent", t => t.Parent?.Name),
            new("depth", t => t.Depth),
            new("status", t => Words.Of(t.Status)),
            new("version", t => t.Version),
            new("created_at", t => t.CreatedAt),
            new("updated_at", t => t.UpdatedAt),
        ],
    };
}
