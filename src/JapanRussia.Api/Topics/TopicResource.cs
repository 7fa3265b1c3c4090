using JapanRussia.Api.Editing;
using JapanRussia.Api.Fields;
using JapanRussia.Propositions;
using JapanRussia.Rest.Lists;
using JapanRussia.Search;
using JapanRussia.Storage;
using JapanRussia.Topics;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Topics;

/// <summary>Topics: by what they are filtered, sorted and shown, how they are written, and where.</summary>
internal static class TopicResource
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapResource(Editing, Texts);
    }

    private static readonly ResourceTexts Texts = new(
        "territorial-dispute",
        "Topics, a tree: each row names the topic above it.",
        "One topic.",
        "Records a topic, below another or at the top.",
        "Look first whether it stands already under another name: `/v1/topics?q=`.",
        "Null takes a member away, a list takes the place of the whole list. The slug stays. Under another `parent` it moves with all that is below it.",
        "Topics above it are shown with it. "
    );

    private const string Noun = "topics";

    internal static readonly Listing<Topic, TopicResponse> Listing = new()
    {
        Noun = Noun,
        Rows = db => db.Topics.Published(),
        Drafts = db => db.Topics,
        Fetch = RowsById.FetchThrough(TopicResponse.Projection),
        Fields =
        [
            new SearchField<Topic>(
                "With these words in its name, its aliases, or the aliases of a topic above it.",
                "northern territories",
                (db, words) =>
                    t => db.Set<NamedSearch>().Any(s => s.Id == t.Id && s.Document.Matches(words))
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
            new("aliases", t => Column<TopicResponse>.JoinValues(t.Aliases.Select(a => a.Name))),
            new("parent", t => t.Parent?.Slug),
            new("parent_name", "parent", t => t.Parent?.Name),
            new("depth", t => t.Depth),
            new("status", t => Words.Of(t.Status)),
            new("version", t => t.Version),
            new("created_at", t => t.CreatedAt),
            new("updated_at", t => t.UpdatedAt),
        ],
    };

    internal static readonly Editing<Topic, PlacedTopic, TopicForm, TopicResponse> Editing = new()
    {
        Listing = Listing,
        Validator = TopicFormValidator.Instance,
        NameOf = form => form.Slug,
        Whole = db => db.Topics.Include(t => t.Aliases),
        FormOf = TopicForm.Of,
        Content = (form, references, _) => form.Content(references),
        Make = (form, placed) => Topic.Register(form.Slug!, placed.Content, placed.Parent),
        Change = Change,
        Uses =
        [
            .. Use.OfThings<Topic>(
                "topics below it",
                "/v1/topics?parent={slug}",
                id => t => t.ParentId == id
            ),
            .. Use.OfThings<Proposition>(
                "propositions about it or what is below it",
                "/v1/propositions?topic={slug}",
                id => p => p.Topics.Any(t => t.Topic.Lineage.Any(above => above == id))
            ),
        ],
    };

    private static async Task Change(Topic topic, PlacedTopic placed, WriteContext writing)
    {
        var before = topic.Lineage;
        topic.Revise(placed.Content, placed.Parent);
        if (before.SequenceEqual(topic.Lineage))
            return;
        var family = await writing
            .Db.Topics.Where(t => t.Lineage.Any(above => above == topic.Id))
            .ToDictionaryAsync(t => t.Id, writing.Cancellation);
        foreach (
            var below in family.Values.Where(t => t != topic).OrderBy(t => t.Lineage.Count).ToList()
        )
            below.StandBelow(family[below.ParentId!.Value]);
    }
}
