using JapanRussia.Api.Http;
using JapanRussia.Api.Writes;
using JapanRussia.Propositions;
using JapanRussia.Topics;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Topics;

/// <summary>How topics are recorded, changed and moved.</summary>
internal static class TopicEditing
{
    internal static readonly Editing<Topic, PlacedTopic, TopicForm, TopicResponse> Editing = new()
    {
        Listing = TopicListing.Listing,
        FormJson = ApiJson.Readable.TopicForm,
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
