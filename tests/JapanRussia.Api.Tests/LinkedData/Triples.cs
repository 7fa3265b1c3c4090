using System.Text.Json.Nodes;

namespace JapanRussia.Api.Tests.LinkedData;

/// <param name="Object">An IRI, a blank node's name, or the text of a literal.</param>
/// <param name="Datatype">Of a literal; null for a node.</param>
internal sealed record Triple(string Subject, string Predicate, string Object, string? Datatype);

/// <summary>
/// Reads JSON-LD as RDF, as far as our documents go: prefixes, a vocabulary, coerced types, nested nodes, a graph. What is
/// beyond that fails.
/// </summary>
internal sealed class Triples
{
    internal const string Type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    private readonly JsonObject context;
    private readonly Uri address;
    private readonly List<Triple> read = [];
    private int blanks;

    private Triples(JsonObject context, Uri address) =>
        (this.context, this.address) = (context, address);

    internal static IReadOnlyList<Triple> Of(JsonNode document, Uri address)
    {
        var triples = new Triples(document["@context"]!.AsObject(), address);
        foreach (var node in document["@graph"]!.AsArray())
            triples.Node(node!.AsObject());
        return [.. triples.read.Distinct()];
    }

    private string Node(JsonObject node)
    {
        var subject = node["@id"] is { } id ? Reference(Text(id)) : $"_:b{blanks++}";
        foreach (var (key, value) in node)
        {
            if (key == "@id")
                continue;
            Assert.True(key == "@type" || !key.StartsWith('@'), key);
            foreach (var one in value is JsonArray many ? [.. many] : new[] { value })
                if (key == "@type")
                    read.Add(new(subject, Type, Term(Text(one!)), null));
                else
                    Value(subject, key, one!);
        }
        return subject;
    }

    private void Value(string subject, string key, JsonNode value)
    {
        var (predicate, coerced) = (Term(key), context[key]?["@type"]?.GetValue<string>());
        if (value is JsonObject literal && literal["@value"] is { } text)
        {
            Assert.Equal(["@type", "@value"], literal.Select(m => m.Key));
            read.Add(new(subject, predicate, Text(text), Term(Text(literal["@type"]!))));
        }
        else if (value is JsonObject node)
            read.Add(new(subject, predicate, Node(node), null));
        else if (coerced == "@id")
            read.Add(new(subject, predicate, Reference(Text(value)), null));
        else
            read.Add(
                new(
                    subject,
                    predicate,
                    value.ToString(),
                    coerced is not null ? Term(coerced)
                        : value.GetValueKind() == System.Text.Json.JsonValueKind.Number
                            ? Whole(value)
                        : Xsd + "string"
                )
            );
    }

    // any other number would become a double
    private static string Whole(JsonNode number)
    {
        Assert.Matches("^-?[0-9]+$", number.ToString());
        return Xsd + "integer";
    }

    private string Term(string name)
    {
        if (Compact(name) is { } whole)
            return whole;
        Assert.DoesNotContain(":", name);
        return context[name] is JsonValue defined ? Text(defined) : Text(context["@vocab"]!) + name;
    }

    private string Reference(string name) =>
        Compact(name) ?? (name.Contains(':') ? name : new Uri(address, name).AbsoluteUri);

    private string? Compact(string name) =>
        name.IndexOf(':') is > 0 and var colon && context[name[..colon]] is JsonValue prefix
            ? Text(prefix) + name[(colon + 1)..]
            : null;

    private static string Text(JsonNode node) => node.GetValue<string>();
}
