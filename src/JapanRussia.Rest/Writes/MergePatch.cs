using System.Text.Json.Nodes;
using FluentValidation;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Problems;

namespace JapanRussia.Rest.Writes;

/// <summary>JSON Merge Patch (RFC 7396).</summary>
public static class MergePatch
{
    public const string MediaType = "application/merge-patch+json";

    /// <summary>The form that stands, patched; the problem where the patch names what a form has not, or leaves it wrong.</summary>
    public static (TForm? Form, ProblemAnswer? Problem) ApplyTo<TForm>(
        TForm standing,
        JsonObject patch,
        IValidator<TForm> validator
    )
        where TForm : class =>
        ReadBody.CheckMembers(patch, RestJson.TypeInfo<TForm>()) is { } faulty
            ? (null, faulty)
            : ReadBody.ToForm(
                (JsonObject)MergeInto(RestJson.ToObject(standing), patch)!,
                validator
            );

    /// <summary>Null takes a member away, an object goes into the one that stands, anything else takes its place.</summary>
    private static JsonNode? MergeInto(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject members)
            return patch?.DeepClone();
        var result = target is JsonObject standing ? (JsonObject)standing.DeepClone() : [];
        foreach (var (name, value) in members)
            if (value is null)
                result.Remove(name);
            else
                result[name] = MergeInto(result[name], value);
        return result;
    }
}
