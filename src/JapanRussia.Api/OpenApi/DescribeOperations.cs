using System.Text.Json.Nodes;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace JapanRussia.Api.OpenApi;

/// <summary>Gives each operation the parameters of its listing, and each answer its words and headers.</summary>
internal sealed class DescribeOperations : IOperationFilter
{
    private static readonly Dictionary<string, string> Answers = new()
    {
        ["200"] = "The answer.",
        ["304"] = "The client has this answer already: its ETag stood in If-None-Match.",
        ["400"] = "A parameter that is unknown or cannot be read; each fault names its parameter.",
        ["403"] = "Rows that are shown to editors only were asked for.",
        ["404"] = "Nothing has this address.",
        ["406"] = "No representation that the client accepts.",
        ["410"] = "It was withdrawn.",
        ["422"] = "A control character in a parameter.",
        ["503"] = "The database is away or the query took too long; try again after Retry-After.",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<IListing>().FirstOrDefault() is { } listing)
            foreach (var parameter in Parameters(listing))
                (operation.Parameters ??= []).Add(parameter);
        foreach (var (status, answer) in operation.Responses ?? [])
        {
            if (answer is not OpenApiResponse response)
                continue;
            response.Description = Answers.GetValueOrDefault(status, response.Description ?? "");
            response.Headers = Headers(status, metadata.OfType<IListing>().Any());
            if (
                status is not ("200" or "304")
                && BodyOf(response, ProblemAnswer.MediaType) is { } body
            )
                body.Example = Example(
                    int.Parse(status, System.Globalization.CultureInfo.InvariantCulture)
                );
            foreach (var text in new[] { Representations.Csv, Representations.Ndjson })
                if (BodyOf(response, text) is { } table)
                    table.Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.String,
                        Description =
                            text == Representations.Csv
                                ? "Every row of the query: one header row, labels beside slugs, RFC 4180."
                                : "Every row of the query, one JSON object a line.",
                    };
        }
    }

    private static IEnumerable<OpenApiParameter> Parameters(IListing listing)
    {
        foreach (var field in listing.Fields)
        {
            yield return Query(
                field.Name,
                field.Summary + Any(field),
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
                ListRequest.Common[name],
                Common(name, listing),
                Sample(name, listing)
            );

        static string Any(IField field) =>
            field.TakesList ? " Several, divided by commas: any of them." : "";
    }

    private static OpenApiMediaType? BodyOf(OpenApiResponse response, string mediaType) =>
        response.Content is { } content && content.TryGetValue(mediaType, out var body)
            ? body
            : null;

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

    private static OpenApiSchema ListOf(OpenApiSchema items) =>
        new()
        {
            Type = JsonSchemaType.Array,
            Items = items,
            MinItems = 1,
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
            "sort" => Words(
                [.. listing.Sorts.SelectMany(s => new[] { s, "-" + s })],
                listing.Sorts[0]
            ),
            "fields" => ListOf(Words(listing.RowFields)),
            "include" => ListOf(Words(listing.Includes)),
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
            "integer" => int.Parse(
                field.Example,
                System.Globalization.CultureInfo.InvariantCulture
            ),
            _ => field.TakesList ? new JsonArray(field.Example) : field.Example,
        };

    private static JsonNode? Sample(string name, IListing listing) =>
        name switch
        {
            "limit" => 20,
            "sort" => "-" + listing.Sorts[^1],
            "fields" => new JsonArray([.. listing.RowFields.Take(2).Select(f => (JsonNode)f)]),
            "include" => new JsonArray(listing.Includes[0]),
            "bom" => true,
            "csv_escape" => "none",
            _ => null,
        };

    private static Dictionary<string, IOpenApiHeader> Headers(string status, bool tagged)
    {
        var headers = new Dictionary<string, IOpenApiHeader>
        {
            ["X-Request-Id"] = Header(
                "Names this request in the server's log; taken over from the request where it has one."
            ),
        };
        if (tagged && status is "200" or "304")
            headers["ETag"] = Header(
                "Send it back as If-None-Match to be told whether anything changed."
            );
        if (status == "503")
            headers["Retry-After"] = Header("After how many seconds to try again.");
        return headers;

        static OpenApiHeader Header(string text) =>
            new()
            {
                Description = text,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            };
    }

    private static JsonObject Example(int status)
    {
        var kind = ProblemKind.All.First(k => k.Status == status);
        return new()
        {
            ["type"] = $"/problems/{kind.Code}",
            ["title"] = kind.Title,
            ["status"] = kind.Status,
            ["detail"] = kind.Remedy,
            ["code"] = kind.Code,
            ["request_id"] = "0199f0c2a7f07d0c8b1d2e3f4a5b6c7d",
        };
    }
}
