using System.Text.Json.Nodes;

namespace JapanRussia.Api.History;

/// <summary>What of an answer belongs to the thing itself, and is not counted, linked or borrowed from others.</summary>
internal static class OwnMembers
{
    private static readonly string[] Kept =
    [
        "id",
        "version",
        "created_at",
        "updated_at",
        "links",
        "depth",
    ];

    // what the things that it refers to are called is theirs
    private static readonly string[] OfOthers =
    [
        "name",
        "kind",
        "naming",
        "country",
        "text",
        "checkable",
    ];

    internal static JsonObject Of(JsonObject answer)
    {
        foreach (var name in Kept)
            answer.Remove(name);
        var own = new JsonObject();
        foreach (var (name, value) in answer)
            own[name] = Named(value);
        return own;
    }

    /// <summary>Things that are referred to, by their slugs alone.</summary>
    private static JsonNode? Named(JsonNode? node)
    {
        if (node is JsonArray items)
            return new JsonArray([.. items.Select(Named)]);
        if (node is not JsonObject members)
            return node?.DeepClone();
        var refers = members.ContainsKey("slug");
        var own = new JsonObject();
        foreach (var (name, value) in members)
            if (!refers || !OfOthers.Contains(name))
                own[name] = Named(value);
        return refers && own.Count == 1 ? own["slug"]!.DeepClone() : own;
    }
}
