using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using JapanRussia.Values.Text;

namespace JapanRussia.Rest.Json;

/// <summary>How everything is written as JSON: snake_case, terms as words, letters of every script as themselves.</summary>
public static class RestJson
{
    /// <summary>The program adds what it knows of its types to the resolver chain, once, before anything is written.</summary>
    public static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            // answers are read as JSON, never pasted into HTML
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new TimeJson(),
                new ExactNumberJson(),
                new JsonStringEnumConverter(
                    JsonNamingPolicy.SnakeCaseLower,
                    allowIntegerValues: false
                ),
            },
        };

    /// <summary>How values of a type are written and read.</summary>
    public static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>A value as an object that can be changed before it is written.</summary>
    public static JsonObject ToObject<T>(T value) =>
        JsonSerializer.SerializeToNode(value, TypeInfo<T>())!.AsObject();

    /// <summary>The names of the members that stand in the JSON.</summary>
    public static IReadOnlyList<string> FieldNames(this JsonTypeInfo json) =>
        [.. json.Properties.Where(p => p.Get is not null).Select(p => p.Name)];
}
