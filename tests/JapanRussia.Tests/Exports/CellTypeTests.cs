using System.Text.Json;
using JapanRussia.Exports;

namespace JapanRussia.Tests.Exports;

public sealed class CellTypeTests
{
    public static TheoryData<string, object, string, string> Values =>
        new()
        {
            { "text", "ещё \"x\" 🏝", "ещё \"x\" 🏝", "\"ещё \\\"x\\\" 🏝\"" },
            { "character varying(200)", "", "", "\"\"" },
            { "integer", -7, "-7", "-7" },
            { "bigint", 9_000_000_000, "9000000000", "9000000000" },
            // as many decimals as the source gave
            { "numeric", 2.50m, "2.50", "2.50" },
            { "double precision", 0.1, "0.1", "0.1" },
            { "boolean", true, "true", "true" },
            { "date", new DateOnly(2016, 2, 29), "2016-02-29", "\"2016-02-29\"" },
            {
                "timestamp with time zone",
                new DateTime(2016, 12, 16, 1, 2, 3, DateTimeKind.Utc).AddMicroseconds(45),
                "2016-12-16T01:02:03.000045Z",
                "\"2016-12-16T01:02:03.000045Z\""
            },
            {
                "uuid",
                new Guid("0198c0f0-0000-7000-8000-000000000001"),
                "0198c0f0-0000-7000-8000-000000000001",
                "\"0198c0f0-0000-7000-8000-000000000001\""
            },
            { "text[]", new[] { "a", "b,\"c" }, "[\"a\",\"b,\\\"c\"]", "[\"a\",\"b,\\\"c\"]" },
            { "integer[]", Array.Empty<int>(), "[]", "[]" },
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_written_and_read_back(
        string storeType,
        object value,
        string cell,
        string json
    )
    {
        var type = CellType.Of(storeType);

        Assert.Equal(cell, type.Text(value));
        var written = JsonText.Of(writer => type.Write(writer, value));
        Assert.Equal(json, Surrogates(written));
        using var document = JsonDocument.Parse(written);
        var read = type.Parse(document.RootElement);
        Assert.Equal(value, read);
        Assert.Equal(value.GetType(), read.GetType());
    }

    [Theory]
    [InlineData("integer", "1.5")]
    [InlineData("integer", "\"1\"")]
    [InlineData("date", "\"2016-02-30\"")]
    [InlineData("date", "\"29.02.2016\"")]
    [InlineData("timestamp with time zone", "\"2016-12-16T01:02:03+01:00\"")]
    [InlineData("uuid", "\"x\"")]
    [InlineData("boolean", "1")]
    [InlineData("uuid[]", "\"0198c0f0-0000-7000-8000-000000000001\"")]
    public void What_is_no_value_of_the_type_is_refused(string storeType, string json)
    {
        using var document = JsonDocument.Parse(json);

        var fault = Record.Exception(() => CellType.Of(storeType).Parse(document.RootElement));

        Assert.True(fault is FormatException or InvalidOperationException, $"{fault}");
    }

    [Fact]
    public void A_type_without_words_is_no_silent_text() =>
        Assert.Throws<NotSupportedException>(() => CellType.Of("jsonb"));

    // the writer may spell a letter outside the first plane as its two halves
    private static string Surrogates(string json) =>
        json.Replace("\\uD83C\\uDFDD", "🏝", StringComparison.Ordinal);
}
