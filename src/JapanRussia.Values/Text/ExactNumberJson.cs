using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JapanRussia.Values.Text;

/// <summary>Numbers in JSON to the last digit.</summary>
public sealed class ExactNumberJson : JsonConverter<decimal>
{
    public override decimal Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        if (reader.TokenType != JsonTokenType.Number)
            throw new JsonException("A number stands here");
        var written = reader.HasValueSequence
            ? reader.ValueSequence.ToArray()
            : reader.ValueSpan.ToArray();
        return ExactNumber.TryParse(Encoding.UTF8.GetString(written), out var number)
            ? number
            : throw new InexactNumberException();
    }

    public override void Write(
        Utf8JsonWriter writer,
        decimal value,
        JsonSerializerOptions options
    ) => writer.WriteNumberValue(value);
}

/// <summary>A number with more digits than can be kept.</summary>
public sealed class InexactNumberException() : JsonException(ExactNumber.Fault);
