using System.Text.Json.Nodes;

namespace JapanRussia.Api.Writes;

/// <summary>JSON Merge Patch (RFC 7396).</summary>
internal static class MergePatch
{
    internal const string MediaType = "application/merge-patch+json";

    /// <summary>Null takes a member away, an object goes into the one that stands, anything else takes its place.</summary>
    internal static JsonNode? Apply(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject members)
            return patch?.DeepClone();
        var result = target is JsonObject standing ? (JsonObject)standing.DeepClone() : [];
        foreach (var (name, value) in members)
            if (value is null)
                result.Remove(name);
            else
                result[name] = Apply(result[name], value);
        return result;
    }
}
