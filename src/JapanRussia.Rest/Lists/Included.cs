using System.Text.Json;
using System.Text.Json.Serialization;

namespace JapanRussia.Rest.Lists;

/// <summary>Whole objects that the rows of a page refer to, each once; a program says which in a type of its own.</summary>
[JsonConverter(typeof(IncludedJson))]
public abstract class Included;

/// <summary>Writes what is included as its own type.</summary>
public sealed class IncludedJson : JsonConverter<Included>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(Included);

    public override Included Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => throw new NotSupportedException("Answers go out and never come in.");

    public override void Write(
        Utf8JsonWriter writer,
        Included value,
        JsonSerializerOptions options
    ) => JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
}
