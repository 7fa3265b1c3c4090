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
        foreach (var option in listing.Common.Select(name => ListOption.Named(name)!))
        {
            var parameter = Query(
                option.Name,
                option.Summary + (option.TakesList ? " Several are divided by commas." : ""),
                SchemaOf(option, listing),
                Sample(option, listing)
            );
            parameter.Required = option.Required;
            yield return parameter;
        }
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

    internal static OpenApiSchema SchemaOf(IField field)
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

    internal static OpenApiSchema SchemaOf(ListOption option, IListing listing)
    {
        var one = option switch
        {
            { JsonType: "boolean" } => new() { Type = JsonSchemaType.Boolean, Default = false },
            { Most: { } most } => new()
            {
                Type = JsonSchemaType.Integer,
                Minimum = "1",
                Maximum = $"{most}",
                Default = int.Parse(option.Default!, CultureInfo.InvariantCulture),
            },
            { Allowed: { } allowed } => new()
            {
                Type = JsonSchemaType.String,
                Enum = [.. allowed(listing).Select(w => (JsonNode)w)],
                Default = option.Name == "sort" ? listing.Sorts[0] : option.Default,
            },
            _ => new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 1000 },
        };
        return option.TakesList ? ListOf(one, option.MaxValues) : one;
    }

    private static JsonNode? Value(IField field) =>
        field.JsonType switch
        {
            "boolean" => true,
            "integer" => int.Parse(field.Example, CultureInfo.InvariantCulture),
            _ => field.TakesList ? new JsonArray(field.Example) : field.Example,
        };

    private static JsonNode? Sample(ListOption option, IListing listing)
    {
        var allowed = option.Allowed?.Invoke(listing);
        return option switch
        {
            { Name: "sort" } => "-" + listing.Sorts[^1],
            { JsonType: "boolean" } => true,
            { Most: not null } => 20,
            { TakesList: true } => new JsonArray([.. allowed!.Take(2).Select(a => (JsonNode)a)]),
            { Name: "columns" or "style" } => allowed![1],
            _ => allowed?[0],
        };
    }
}
