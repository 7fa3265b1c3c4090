using System.Text.Json;
using System.Text.Json.Nodes;

namespace JapanRussia.Api.History;

/// <summary>
/// Finds what is different between two values of JSON. Members are compared by name; items of a list by their key or slug or, where
/// they have none, by place. A list whose items were put in another order is one difference.
/// </summary>
internal static class CompareJson
{
    private static readonly string[] Keys = ["key", "slug", "measure"];

    internal static IReadOnlyList<Difference> Of(JsonNode? from, JsonNode? to)
    {
        List<Difference> found = [];
        Compare("", from, to, found);
        return found;
    }

    private static void Compare(string at, JsonNode? from, JsonNode? to, List<Difference> found)
    {
        if (JsonNode.DeepEquals(from, to))
            return;
        if (from is JsonObject before && to is JsonObject after)
            foreach (var name in after.Select(m => m.Key).Union(before.Select(m => m.Key)))
                Compare($"{at}/{Escaped(name)}", before[name], after[name], found);
        else if (from is JsonArray old && to is JsonArray now)
            CompareLists(at, old, now, found);
        else
            found.Add(new(at, Element(from), Element(to)));
    }

    private static void CompareLists(
        string at,
        JsonArray from,
        JsonArray to,
        List<Difference> found
    )
    {
        if (KeysOf(from) is not { } old || KeysOf(to) is not { } now)
        {
            for (var i = 0; i < Math.Max(from.Count, to.Count); i++)
                Compare($"{at}/{i}", from.ElementAtOrDefault(i), to.ElementAtOrDefault(i), found);
            return;
        }
        if (!old.Where(now.Contains).SequenceEqual(now.Where(old.Contains)))
        {
            found.Add(new(at, Element(from), Element(to)));
            return;
        }
        for (var i = 0; i < now.Count; i++)
            Compare($"{at}/{i}", from.ElementAtOrDefault(old.IndexOf(now[i])), to[i], found);
        for (var i = 0; i < old.Count; i++)
            if (!now.Contains(old[i]))
                Compare($"{at}/{i}", from[i], null, found);
    }

    /// <summary>What each item is called by; null where they cannot be told apart by that.</summary>
    private static List<string>? KeysOf(JsonArray items)
    {
        var keys = items.Select(KeyOf).ToList();
        return keys.Any(k => k is null) || keys.Distinct().Count() < keys.Count
            ? null
            : [.. keys.OfType<string>()];
    }

    private static string? KeyOf(JsonNode? item) =>
        item switch
        {
            JsonValue value when value.GetValueKind() == JsonValueKind.String =>
                value.GetValue<string>(),
            JsonObject members => Keys.Select(k => members[k])
                .OfType<JsonValue>()
                .FirstOrDefault()
                ?.ToString(),
            _ => null,
        };

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal)
            .Replace("/", "~1", StringComparison.Ordinal);

    private static JsonElement? Element(JsonNode? node) =>
        node is null ? null : JsonDocument.Parse(node.ToJsonString()).RootElement.Clone();
}
