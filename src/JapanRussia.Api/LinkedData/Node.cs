using System.Globalization;
using System.Text.Json.Nodes;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.LinkedData;

/// <summary>Nodes of a JSON-LD graph. What is null or empty is left out: in RDF that is how one does not know.</summary>
internal static class Node
{
    internal static JsonObject Of(string? id, string[] types, params (string, JsonNode?)[] members)
    {
        var node = new JsonObject();
        if (id is not null)
            node["@id"] = id;
        if (types.Length > 0)
            node["@type"] = types.Length == 1 ? types[0] : Texts(types);
        foreach (var (name, value) in members)
            if (value is not (null or JsonArray { Count: 0 }))
                node[name] = value;
        return node;
    }

    internal static JsonArray List(IEnumerable<JsonNode> nodes) => [.. nodes];

    internal static JsonArray Texts(IEnumerable<string> texts) =>
        [.. texts.Select(t => (JsonNode)t)];

    /// <summary>A number with its type: one without becomes a double in RDF, which does not hold every decimal.</summary>
    internal static JsonObject? Decimal(decimal? number) =>
        number is { } value
            ? new()
            {
                ["@type"] = "xsd:decimal",
                ["@value"] = value.ToString(CultureInfo.InvariantCulture),
            }
            : null;

    /// <summary>A term of a vocabulary as schema.org has it.</summary>
    internal static JsonObject Term<TTerm>(string vocabulary, TTerm term)
        where TTerm : struct, Enum =>
        Of(
            Address(vocabulary, term),
            ["DefinedTerm"],
            ("name", Words.Of(term)),
            ("inDefinedTermSet", $"/v1/vocabularies/{vocabulary}")
        );

    internal static string Address<TTerm>(string vocabulary, TTerm term)
        where TTerm : struct, Enum => $"/v1/vocabularies/{vocabulary}#{Words.Of(term)}";
}
