using System.Text.Json.Nodes;

namespace JapanRussia.Api.LinkedData;

/// <summary>The JSON-LD context, which stands in every document: nobody has to fetch another one to read it.</summary>
internal static class LinkedContext
{
    // a name without a prefix is schema.org's
    private static readonly JsonNode Context = JsonNode.Parse(
        """
        {
          "@vocab": "https://schema.org/",
          "oa": "http://www.w3.org/ns/oa#",
          "prov": "http://www.w3.org/ns/prov#",
          "skos": "http://www.w3.org/2004/02/skos/core#",
          "dcterms": "http://purl.org/dc/terms/",
          "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
          "spdx": "http://spdx.org/rdf/terms#",
          "xsd": "http://www.w3.org/2001/XMLSchema#",
          "edtf": "http://id.loc.gov/datatypes/edtf",
          "additionalType": { "@type": "@id" },
          "identifier": { "@type": "@id" },
          "inDefinedTermSet": { "@type": "@id" },
          "propertyID": { "@type": "@id" },
          "sameAs": { "@type": "@id" },
          "sdLicense": { "@type": "@id" },
          "url": { "@type": "@id" },
          "dateCreated": { "@type": "Date" },
          "datePublished": { "@type": "Date" },
          "sdDatePublished": { "@type": "Date" },
          "dcterms:created": { "@type": "edtf" },
          "dcterms:issued": { "@type": "edtf" },
          "dcterms:temporal": { "@type": "edtf" },
          "dcterms:isPartOf": { "@type": "@id" },
          "dcterms:type": { "@type": "@id" },
          "oa:hasBody": { "@type": "@id" },
          "oa:hasSource": { "@type": "@id" },
          "oa:motivatedBy": { "@type": "@id" },
          "oa:start": { "@type": "xsd:nonNegativeInteger" },
          "oa:end": { "@type": "xsd:nonNegativeInteger" },
          "prov:agent": { "@type": "@id" },
          "prov:entity": { "@type": "@id" },
          "prov:hadRole": { "@type": "@id" },
          "prov:wasAttributedTo": { "@type": "@id" },
          "prov:wasQuotedFrom": { "@type": "@id" },
          "spdx:algorithm": { "@type": "@id" },
          "spdx:checksumValue": { "@type": "xsd:hexBinary" }
        }
        """
    )!;

    // members of which the context says that they are addresses
    private static readonly HashSet<string> Addresses =
    [
        "@id",
        .. Context
            .AsObject()
            .Where(t => t.Value is JsonObject term && $"{term["@type"]}" == "@id")
            .Select(t => t.Key),
    ];

    internal static JsonObject Document(IEnumerable<JsonNode> graph) =>
        new() { ["@context"] = Context.DeepClone(), ["@graph"] = new JsonArray([.. graph]) };

    /// <summary>The document with this before every address that begins at the root of the service.</summary>
    internal static JsonNode Under(string prefix, JsonNode document)
    {
        if (prefix.Length > 0)
            Put(prefix, document);
        return document;
    }

    private static void Put(string prefix, JsonNode? node)
    {
        if (node is JsonArray list)
            foreach (var item in list)
                Put(prefix, item);
        if (node is not JsonObject members)
            return;
        foreach (var (name, value) in members.ToList())
            if (!Addresses.Contains(name))
                Put(prefix, value);
            else if (value is JsonArray several)
                for (var i = 0; i < several.Count; i++)
                    several[i] = Prefixed(prefix, several[i]!);
            else
                members[name] = Prefixed(prefix, value!);
    }

    private static JsonNode Prefixed(string prefix, JsonNode value)
    {
        if (value is not JsonValue)
            Put(prefix, value);
        else if (value.GetValue<string>() is ['/', ..] path)
            return prefix + path;
        return value.DeepClone();
    }
}
