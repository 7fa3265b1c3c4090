using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JapanRussia.Rest.Json;

/// <summary>Times in one form, as in tables and exports: UTC, with six digits of a second, which is what PostgreSQL keeps.</summary>
public sealed class TimeJson : JsonConverter<DateTimeOffset>
{
    public const string Form = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

    public override DateTimeOffset Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => reader.GetDateTimeOffset();

    public override void Write(
        Utf8JsonWriter writer,
        DateTimeOffset value,
        JsonSerializerOptions options
    ) => writer.WriteStringValue(InUtc(value));

    public static string InUtc(DateTimeOffset time) =>
        time.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);
}
