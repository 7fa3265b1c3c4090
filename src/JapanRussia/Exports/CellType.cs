using System.Text.Json;
using JapanRussia.Values.Text;
using Npgsql;

namespace JapanRussia.Exports;

/// <summary>How values of one type of column are written in the files, and read back.</summary>
/// <param name="Name">The type's name in a Table Schema.</param>
/// <param name="Format">Its format there.</param>
internal abstract record CellType(string Name, string? Format)
{
    private const string Timestamp = "yyyy-MM-ddTHH:mm:ss.ffffffZ";
    private const string Day = "yyyy-MM-dd";

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private static readonly Dictionary<string, CellType> OfStoreType = new()
    {
        ["text"] = new CellType<string>(
            "string",
            null,
            t => t,
            (j, t) => j.WriteStringValue(t),
            TextOf
        ),
        ["uuid"] = new CellType<Guid>(
            "string",
            "uuid",
            id => id.ToString(),
            (j, id) => j.WriteStringValue(id),
            j => j.GetGuid()
        ),
        ["integer"] = new CellType<int>(
            "integer",
            null,
            n => n.ToString(Invariant),
            (j, n) => j.WriteNumberValue(n),
            j => j.GetInt32()
        ),
        ["bigint"] = new CellType<long>(
            "integer",
            null,
            n => n.ToString(Invariant),
            (j, n) => j.WriteNumberValue(n),
            j => j.GetInt64()
        ),
        ["numeric"] = new CellType<decimal>(
            "number",
            null,
            n => n.ToString(Invariant),
            (j, n) => j.WriteNumberValue(n),
            j =>
                ExactNumber.TryParse(j.GetRawText(), out var n)
                    ? n
                    : throw new FormatException(ExactNumber.Fault)
        ),
        ["double precision"] = new CellType<double>(
            "number",
            null,
            n => n.ToString("R", Invariant),
            (j, n) => j.WriteNumberValue(n),
            j => j.GetDouble()
        ),
        ["boolean"] = new CellType<bool>(
            "boolean",
            null,
            b => b ? "true" : "false",
            (j, b) => j.WriteBooleanValue(b),
            j => j.GetBoolean()
        ),
        ["date"] = new CellType<DateOnly>(
            "date",
            null,
            d => d.ToString(Day, Invariant),
            (j, d) => j.WriteStringValue(d.ToString(Day, Invariant)),
            j => DateOnly.ParseExact(TextOf(j), Day, Invariant)
        ),
        ["timestamp with time zone"] = new CellType<DateTime>(
            "datetime",
            // by default readers of version 1 take no fraction of a second
            "any",
            t => t.ToString(Timestamp, Invariant),
            (j, t) => j.WriteStringValue(t.ToString(Timestamp, Invariant)),
            j => ReadTimestamp(TextOf(j))
        ),
    };

    /// <param name="storeType">As PostgreSQL calls it: <c>character varying(200)</c>, <c>uuid[]</c>.</param>
    internal static CellType Of(string storeType)
    {
        if (storeType.EndsWith("[]", StringComparison.Ordinal))
            return Of(storeType[..^2]).Array();
        var name = storeType.Split('(')[0];
        return OfStoreType.TryGetValue(name == "character varying" ? "text" : name, out var type)
            ? type
            : throw new NotSupportedException($"Exports have no words for the type {storeType}.");
    }

    internal abstract object Read(NpgsqlDataReader row, int column);

    /// <summary>The value in a CSV cell.</summary>
    internal abstract string Text(object value);

    internal abstract void Write(Utf8JsonWriter json, object value);

    /// <exception cref="InvalidOperationException">It is a value of another type.</exception>
    /// <exception cref="FormatException">It cannot be read.</exception>
    internal abstract object Parse(JsonElement json);

    internal static string TextOf(DateTime time) => time.ToString(Timestamp, Invariant);

    internal static DateTime ReadTimestamp(string text) =>
        DateTime.ParseExact(
            text,
            Timestamp,
            Invariant,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
        );

    private protected abstract CellType Array();

    private static string TextOf(JsonElement json) =>
        json.GetString() ?? throw new FormatException("null stands where text is expected.");
}

internal sealed record CellType<T>(
    string Name,
    string? Format,
    Func<T, string> ToText,
    Action<Utf8JsonWriter, T> ToJson,
    Func<JsonElement, T> FromJson
) : CellType(Name, Format)
    where T : notnull
{
    internal override object Read(NpgsqlDataReader row, int column) => row.GetFieldValue<T>(column);

    internal override string Text(object value) => ToText((T)value);

    internal override void Write(Utf8JsonWriter json, object value) => ToJson(json, (T)value);

    internal override object Parse(JsonElement json) => FromJson(json);

    // a JSON array, also in a cell: Table Schema's own form
    private protected override CellType Array() =>
        new CellType<T[]>(
            "array",
            null,
            values => JsonText.Of(json => Each(json, values)),
            Each,
            json => [.. json.EnumerateArray().Select(FromJson)]
        );

    private void Each(Utf8JsonWriter json, T[] values)
    {
        json.WriteStartArray();
        foreach (var value in values)
            ToJson(json, value);
        json.WriteEndArray();
    }
}
