using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using JapanRussia.Values.Text;

namespace JapanRussia.Rest.Writes;

/// <summary>Holds a value against the type of its member, and says in plain words what should stand there.</summary>
public static partial class CheckType
{
    /// <summary>What is wrong with a value; null where its type is right.</summary>
    public static string? FindFault(JsonNode node, JsonTypeInfo type)
    {
        var value = node as JsonValue;
        var kind = node.GetValueKind();
        var (wanted, right) = (Nullable.GetUnderlyingType(type.Type) ?? type.Type) switch
        {
            var t when t == typeof(string) || t == typeof(ExactText) => (
                "A text stands",
                kind == JsonValueKind.String
            ),
            var t when t == typeof(bool) => (
                "true or false stands",
                kind is JsonValueKind.True or JsonValueKind.False
            ),
            var t when t == typeof(int) => (
                $"A whole number up to {int.MaxValue} stands",
                kind == JsonValueKind.Number && value!.TryGetValue<int>(out _)
            ),
            var t when t == typeof(decimal) => (
                "A number stands",
                kind == JsonValueKind.Number && value!.TryGetValue<decimal>(out _)
            ),
            _ when type.Kind == JsonTypeInfoKind.Enumerable => (
                "A list stands",
                kind == JsonValueKind.Array
            ),
            _ when type.Kind == JsonTypeInfoKind.Object => (
                "An object stands",
                kind == JsonValueKind.Object
            ),
            // its converter says what it takes
            _ => ("", true),
        };
        return right
            ? null
            : $"{wanted} here, not {DescribeValue(node)}{DecimalPoint(node, wanted)}";
    }

    /// <summary>A value as a message shows it.</summary>
    public static string DescribeValue(JsonNode? node) =>
        node switch
        {
            null => "null",
            JsonObject => "an object",
            JsonArray => "a list",
            JsonValue value when value.GetValueKind() == JsonValueKind.String =>
                $"the text {ShowValue.InQuotes(value.GetValue<string>())}",
            _ => ShowValue.Escape(node.ToJsonString(), ShowValue.MaxLength),
        };

    private static string DecimalPoint(JsonNode node, string wanted) =>
        wanted.Contains("number", StringComparison.Ordinal)
        && node.GetValueKind() == JsonValueKind.String
        && WithComma().IsMatch(node.GetValue<string>())
            ? ". Numbers have a decimal point and nothing between thousands: 1234.5"
            : "";

    [GeneratedRegex("^[+-]?[0-9][0-9., ']*,[0-9., ']*$")]
    private static partial Regex WithComma();
}
