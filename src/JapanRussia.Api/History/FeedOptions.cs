using JapanRussia.History;
using JapanRussia.Rest.Lists;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.History;

/// <summary>What the feed and the comparison of revisions can be asked.</summary>
internal static class FeedOptions
{
    internal static readonly ListOption After = new(
        "after",
        "Behind this place: `page.next` of the page before, the id of an event, a version of the data (`12`: behind all of it), or `now`."
    )
    {
        MaxLength = 30,
        Pattern = ChangePlace.Pattern,
        Example = "1",
        FindFault = after =>
            after == ChangePlace.Now || ChangePlace.TryParse(after, out _)
                ? null
                : $"'{after}' is no place among the changes such as 12.1, 12 or now",
    };

    internal static readonly ListOption Kinds = new("kinds", "Of these sorts of things only.")
    {
        TakesList = true,
        Allowed = _ => Words<EntityKind>.All,
    };

    internal static readonly ListOption CompareTo = new(
        "to",
        "The revision to compare with: what is different there. Without it, what is different here from the one before."
    )
    {
        Most = int.MaxValue,
        Example = "1",
    };
}
