using JapanRussia.Rest.Json;
using JapanRussia.Rest.Lists;

namespace JapanRussia.Api.History;

/// <summary>Some of all changes, in the order in which they were made.</summary>
/// <param name="Data">The changes.</param>
/// <param name="Page">Where they stand.</param>
/// <param name="Links">Where to go from here.</param>
/// <param name="Meta">About the answer itself.</param>
public sealed record FeedPage(
    IReadOnlyList<ChangeResponse> Data,
    FeedPageInfo Page,
    FeedPageLinks Links,
    PageMeta Meta
);

/// <param name="Limit">How many changes a page has at most.</param>
/// <param name="Next" example="12.1">What `after` takes to go on from here. It is always there: whoever has read everything asks again with it later.</param>
/// <param name="HasMore">Whether there was more when this was read.</param>
public sealed record FeedPageInfo(int Limit, string Next, bool HasMore);

/// <param name="Self">This page.</param>
/// <param name="Next">What comes behind it, now or later.</param>
public sealed record FeedPageLinks(Link Self, Link Next);
