using System.Globalization;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Requests;
using Microsoft.OpenApi;

namespace JapanRussia.Api.OpenApi;

/// <summary>The query parameters of a listing, each with its own type, words and example.</summary>
internal static class DescribeParameters
{
    internal static IEnumerable<OpenApiParameter> Of(IListing listing, TermSchemas terms)
    {
        foreach (var field in listing.Fields)
        {
            yield return Query(
                field.Name,
                field.Summary
                    + (field.TakesList ? " Several, divided by commas: any of them." : ""),
                SchemaOf(field, terms),
                Value(field)
            );
            if (field.TakesNot)
                yield return Query(
                    ListRequest.Not + field.Name,
                    $"Leaves out what `{field.Name}` would keep.",
                    SchemaOf(field, terms),
                    Value(field)
                );
        }
        foreach (var option in listing.Options)
            yield return Query(
                option.Name,
                option.Summary
                    + (option.TakesList ? " Several are divided by commas." : "")
                    + (
                        DefaultOf(option, listing) is { } value
                            ? $" `{value}` unless it is given."
                            : ""
                    ),
                SchemaOf(option, listing, terms),
                Sample(option, listing),
                option.Required
            );
    }

    /// <summary>What a part of an address may be.</summary>
    internal static void Limit(OpenApiParameter part, TermSchemas terms)
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
            part.Schema = terms.Refer(
                [.. AllVocabularies.List.Select(v => v.Name)],
                DescribeCodes.VocabularyName
            );
    }

    // Swagger UI sends whatever stands under `example` or `default`. So only what must be given has an example there; that of
    // others stands in the words and among the schema's `examples`, and what holds without them in the words alone.
    private static OpenApiParameter Query(
        string name,
        string text,
        IOpenApiSchema schema,
        JsonNode? example,
        bool required = false
    )
    {
        var list = schema.Type == JsonSchemaType.Array;
        if (example is not null && !required)
        {
            text +=
                $" Such as `{(example is JsonArray several ? string.Join(',', several.Select(v => $"{v}")) : example.ToString())}`.";
            if (schema is OpenApiSchemaReference reference)
                reference.Reference.Examples = [example];
            else
                ((OpenApiSchema)schema).Examples = [example];
        }
        return new()
        {
            Name = name,
            In = ParameterLocation.Query,
            Required = required,
            Description = text,
            Schema = schema,
            Example = required ? example : null,
            Style = list ? ParameterStyle.Form : null,
            Explode = !list,
        };
    }

    internal static IOpenApiSchema SchemaOf(IField field, TermSchemas terms)
    {
        IOpenApiSchema one =
            field.JsonType == "string" && field.Allowed.Count > 0
                ? terms.Refer(field.Allowed)
                : Bare(field);
        return field.TakesList ? ListOf(one) : one;
    }

    private static OpenApiSchema Bare(IField field)
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
        if (field.JsonType == "string")
            one.MaxLength = field.MaxLength;
        return field.Bounds is var (least, most) ? Bound(one, least, most) : one;
    }

    internal static OpenApiSchema Bound(OpenApiSchema number, int least, int most)
    {
        number.Format = "int32";
        number.Minimum = $"{least}";
        number.Maximum = $"{most}";
        return number;
    }

    private static OpenApiSchema ListOf(IOpenApiSchema items, int most = ListRequest.MaxValues) =>
        new()
        {
            Type = JsonSchemaType.Array,
            Items = items,
            MinItems = 1,
            MaxItems = most,
        };

    internal static IOpenApiSchema SchemaOf(ListOption option, IListing listing, TermSchemas terms)
    {
        IOpenApiSchema one = option switch
        {
            { JsonType: "boolean" } => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            { Most: { } most } => Bound(new() { Type = JsonSchemaType.Integer }, 1, most),
            { Allowed: { } allowed, TermsName: { } name } => terms.Refer(
                allowed(listing),
                name(Document.RowName(listing)),
                name(terms.Operation)
            ),
            { Allowed: { } vocabulary } => terms.Refer(vocabulary(listing)),
            { Name: "cursor" } => new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Pattern = "^[A-Za-z0-9_-]+$",
                MaxLength = RequestLimits.MaxAddress,
            },
            _ => new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Pattern = option.Pattern,
                MaxLength = option.MaxLength,
            },
        };
        return option.TakesList ? ListOf(one, option.MaxValues ?? ListRequest.MaxValues) : one;
    }

    /// <summary>What holds where an option is not given.</summary>
    internal static JsonNode? DefaultOf(ListOption option, IListing listing) =>
        option switch
        {
            { JsonType: "boolean" } => false,
            { Default: { } number, Most: not null } => int.Parse(
                number,
                CultureInfo.InvariantCulture
            ),
            { Name: "sort" } => listing.Sorts[0],
            { Default: { } word } => word,
            _ => null,
        };

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
