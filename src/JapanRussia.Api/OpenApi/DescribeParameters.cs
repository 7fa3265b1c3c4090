using System.Globalization;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Vocabularies;
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
            if (field.TakesNot)
                yield return Query(
                    ListRequest.Not + field.Name,
                    $"Leaves out what `{field.Name}` would keep.",
                    SchemaOf(field),
                    Value(field)
                );
        }
        foreach (var option in listing.Common.Select(name => ListOptions.Named(name)!))
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

    /// <summary>What a part of an address may be.</summary>
    internal static void Limit(OpenApiParameter part)
    {
        if (part is not { In: ParameterLocation.Path, Schema: OpenApiSchema schema })
            return;
        if (schema.Format == "uuid")
            schema.MaxLength = 36;
        else if (part.Name is "slug" or "key" or "article" or "number")
            (schema.Pattern, schema.MaxLength) = (
                NamedEntity.SlugPattern,
                NamedEntity.MaxSlugLength
            );
        else if (part.Name == "prefix")
            (schema.Pattern, schema.MaxLength) = (ApiKey.PrefixPattern, ApiKey.PrefixLength);
        else if (part.Name == "date")
            (schema.Pattern, schema.MaxLength) = ("^(latest|\\d{4}-\\d{2}-\\d{2})$", 10);
        else if (part.Name == "n")
            Bound(schema, 1, int.MaxValue);
        else if (part.Name == "file")
            (schema.Pattern, schema.MaxLength) = ("^[a-z_]+\\.(csv|ndjson|json)$", 100);
        else if (part.Name == "name")
            schema.Enum = [.. Vocabulary.All.Select(v => (JsonNode)v.Name)];
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
        else if (field.JsonType == "string")
            one.MaxLength = field.MaxLength;
        if (field.Bounds is var (least, most))
            Bound(one, least, most);
        return field.TakesList ? ListOf(one) : one;
    }

    internal static OpenApiSchema Bound(OpenApiSchema number, int least, int most)
    {
        number.Format = "int32";
        number.Minimum = $"{least}";
        number.Maximum = $"{most}";
        return number;
    }

    private static OpenApiSchema ListOf(OpenApiSchema items, int most = ListRequest.MaxValues) =>
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
            { Most: { } most } => Bound(
                new()
                {
                    Type = JsonSchemaType.Integer,
                    Default = option.Default is { } standard
                        ? int.Parse(standard, CultureInfo.InvariantCulture)
                        : null,
                },
                1,
                most
            ),
            { Allowed: { } allowed } => new()
            {
                Type = JsonSchemaType.String,
                Enum = [.. allowed(listing).Select(w => (JsonNode)w)],
                Default = option.Name == "sort" ? listing.Sorts[0] : option.Default,
            },
            { Name: "cursor" } => new()
            {
                Type = JsonSchemaType.String,
                Pattern = "^[A-Za-z0-9_-]+$",
                MaxLength = ClaimsApi.MaxAddress,
            },
            _ => new()
            {
                Type = JsonSchemaType.String,
                Pattern = option.Pattern,
                MaxLength = option.MaxLength,
            },
        };
        return option.TakesList ? ListOf(one, option.MaxValues ?? ListRequest.MaxValues) : one;
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
            { Most: not null } => option.Example is { } example
                ? int.Parse(example, CultureInfo.InvariantCulture)
                : 20,
            { TakesList: true } => new JsonArray([.. allowed!.Take(2).Select(a => (JsonNode)a)]),
            { Name: "columns" or "style" } => allowed![1],
            _ => allowed?[0] ?? option.Example,
        };
    }
}
