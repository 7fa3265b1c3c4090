using System.Text.Json;
using System.Text.Json.Serialization;

namespace JapanRussia.Rest.Writes;

/// <summary>Text of others, in a form: it is taken exactly as it was sent, for offsets count in it.</summary>
[JsonConverter(typeof(ExactTextJson))]
public sealed record ExactText(string Content);

public sealed class ExactTextJson : JsonConverter<ExactText>
{
    public override ExactText Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        reader.TokenType == JsonTokenType.String
            ? new(reader.GetString()!)
            : throw new JsonException("It is not a string.");

    public override void Write(
        Utf8JsonWriter writer,
        ExactText value,
        JsonSerializerOptions options
    ) => writer.WriteStringValue(value.Content);
}
