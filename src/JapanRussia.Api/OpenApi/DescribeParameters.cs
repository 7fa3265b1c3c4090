using System.Globalization;
using System.Text.Json.Nodes;
using JapanRussia.Api.Lists;
using Microsoft.OpenApi;

namespace JapanRussia.Api.OpenApi;

/// <summary>The query parameters of a listing, each with its own type, words and example.</summary>
internal static class DescribeParameters
{
    internal static IEnumerable<OpenApiParameter> Of(IListing listing)
    {
        foreach (var field in listing.Fields)
        {
            yield return Query(
                field.Name,
                field.Summary
                    + (field.TakesList ? " Several, divided by commas: any of them." : ""),
                SchemaOf(field),
                Value(field)
            );
            if (field.TakesList)
                yield return Query(
                    "not_" + field.Name,
                    $"Leaves out what `{field.Name}` would keep.",
                    SchemaOf(field),
                    Value(field)
                );
        }
        foreach (var name in listing.Common)
            yield return Query(
                name,
                OptionOf(ListOption.Named(name)!),
                Common(name, listing),
                Sample(name, listing)
            );

        static string OptionOf(ListOption option) =>
            option.Summary + (option.TakesList ? " Several are divided by commas." : "");
    }

    private static OpenApiParameter Query(
        string name,
        string text,
        OpenApiSchema schema,
        JsonNode? example
    ) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = text,
            Schema = schema,
            Example = example,
            Style = schema.Type == JsonSchemaType.Array ? ParameterStyle.Form : null,
            Explode = schema.Type != JsonSchemaType.Array,
        };

    private static OpenApiSchema SchemaOf(IField field)
    {
        var one = new OpenApiSchema
        {
            Type = field.JsonType switch
            {
                "boolean" => JsonSchemaType.Boolean,
                "integer" => JsonSchemaType.Integer,
                _ => JsonSchemaType.String,
            },
            Pattern = field.Pattern,
        };
        if (field.JsonType == "string" && field.Allowed.Count > 0)
            one.Enum = [.. field.Allowed.Select(a => (JsonNode)a)];
        return field.TakesList ? ListOf(one) : one;
    }

    private static OpenApiSchema ListOf(OpenApiSchema items, int? most = null) =>
        new()
        {
            Type = JsonSchemaType.Array,
            Items = items,
            MinItems = 1,
            MaxItems = most,
        };

    private static OpenApiSchema Common(string name, IListing listing) =>
        name switch
        {
            "limit" => new()
            {
                Type = JsonSchemaType.Integer,
                Minimum = "1",
                Maximum = $"{ListRequest.MaxLimit}",
                Default = ListRequest.DefaultLimit,
            },
            "sort" => Words(listing.Orders, listing.Sorts[0]),
            "fields" => ListOf(Words(listing.RowFields)),
            "include" => ListOf(Words(listing.Includes)),
            "facets" => ListOf(Words(listing.Facets), ListOption.MaxFacets),
            "count" => Words(ListOption.Counts),
            "highlight" => new() { Type = JsonSchemaType.Boolean, Default = false },
            "bom" => new() { Type = JsonSchemaType.Boolean, Default = false },
            "csv_escape" => Words(["apostrophe", "none"], "apostrophe"),
            _ => new() { Type = JsonSchemaType.String, MaxLength = 1000 },
        };

    private static OpenApiSchema Words(IEnumerable<string> words, string? standard = null) =>
        new()
        {
            Type = JsonSchemaType.String,
            Enum = [.. words.Select(w => (JsonNode)w)],
            Default = standard,
        };

    private static JsonNode? Value(IField field) =>
        field.JsonType switch
        {
            "boolean" => true,
            "integer" => int.Parse(field.Example, CultureInfo.InvariantCulture),
            _ => field.TakesList ? new JsonArray(field.Example) : field.Example,
        };

    private static JsonNode? Sample(string name, IListing listing) =>
        name switch
        {
            "limit" => 20,
            "sort" => "-" + listing.Sorts[^1],
            "fields" => new JsonArray([.. listing.RowFields.Take(2).Select(f => (JsonNode)f)]),
            "include" => new JsonArray(listing.Includes[0]),
            "facets" => new JsonArray([.. listing.Facets.Take(2).Select(f => (JsonNode)f)]),
            "count" => "exact",
            "bom" or "highlight" => true,
            "csv_escape" => "none",
            _ => null,
        };
}
