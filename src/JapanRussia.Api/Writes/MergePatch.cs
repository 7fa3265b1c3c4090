using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using JapanRussia.Api.Http;

namespace JapanRussia.Api.Writes;

/// <summary>JSON Merge Patch (RFC 7396).</summary>
internal static class MergePatch
{
    internal const string MediaType = "application/merge-patch+json";

    /// <summary>The form that stands, patched; the problem where the patch names what a form has not, or leaves it wrong.</summary>
    internal static (TForm? Form, ProblemAnswer? Problem) Form<TForm>(
        TForm standing,
        JsonObject patch,
        JsonTypeInfo<TForm> type,
        IValidator<TForm> validator
    )
        where TForm : class =>
        ReadBody.Problem(patch, type) is { } faulty
            ? (null, faulty)
            : ReadBody.To(
                (JsonObject)Apply(JsonSerializer.SerializeToNode(standing, type), patch)!,
                type,
                validator
            );

    /// <summary>Null takes a member away, an object goes into the one that stands, anything else takes its place.</summary>
    private static JsonNode? Apply(JsonNode? target, JsonNode? patch)
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
