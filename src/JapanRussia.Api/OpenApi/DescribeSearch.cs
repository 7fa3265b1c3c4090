using System.Text.Json.Nodes;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Routes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace JapanRussia.Api.OpenApi;

/// <summary>The body of a search: the fields and options of its list as members.</summary>
internal sealed class DescribeSearch : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var searched = context
            .ApiDescription.ActionDescriptor.EndpointMetadata.OfType<Searched>()
            .FirstOrDefault();
        if (searched is null)
            return;
        var listing = searched.Listing;
        var name = operation.OperationId!;
        var terms = new TermSchemas(context);
        var condition = new OpenApiSchemaReference($"{name}Condition", context.Document);
        context.SchemaRepository.AddDefinition(
            $"{name}Condition",
            Condition(listing, condition, terms)
        );
        context.SchemaRepository.AddDefinition($"{name}Body", Body(listing, condition, terms));
        operation.Description = $"""
            The fields are those of the query string of the list. Members of one object must all hold; values of one field are
            any-of, and a single one may stand without its brackets. At most {SearchBody.MaxConditions} conditions, nested at most {SearchBody.MaxDepth} deep. For the next page send the same body with
            `page.next_cursor` as `cursor`. With `Accept: text/csv` or `application/x-ndjson` every row comes, streamed.
            """;
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                ["application/json"] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchemaReference($"{name}Body", context.Document),
                    Example = JsonNode.Parse(Example),
                },
            },
        };
    }

    private const string Example = """
        {
          "where": { "any": [ { "stance": ["denies"] }, { "all": [ { "topic": ["sanctions"] }, { "not": { "section": ["comment"] } } ] } ] },
          "sort": ["-said_on"],
          "limit": 20
        }
        """;

    private static OpenApiSchema Condition(
        IListing listing,
        IOpenApiSchema condition,
        TermSchemas terms
    )
    {
        var members = listing.Fields.ToDictionary(
            f => f.Name,
            IOpenApiSchema (f) => Described(DescribeParameters.SchemaOf(f, terms), f.Summary)
        );
        members["all"] = Several("All of these must hold.", condition);
        members["any"] = Several("One of these must hold.", condition);
        members["not"] = new OpenApiSchema
        {
            AllOf = [condition],
            Description = "This must not hold.",
        };
        return Object("Conditions; where there are several members, all must hold.", members, 1);
    }

    // a lone value would make each member one of two types, which most generators cannot say
    private static OpenApiSchema Described(IOpenApiSchema schema, string about)
    {
        var described = schema as OpenApiSchema ?? new OpenApiSchema { AllOf = [schema] };
        described.Description = about;
        return described;
    }

    private static OpenApiSchema Body(IListing listing, IOpenApiSchema condition, TermSchemas terms)
    {
        var members = listing.Options.ToDictionary(
            o => o.Name,
            IOpenApiSchema (o) => OptionOf(o, listing, terms)
        );
        members["where"] = new OpenApiSchema
        {
            AllOf = [condition],
            Description = "What the rows must be like.",
        };
        return Object("What is searched for; without conditions, everything.", members, 0);
    }

    private static OpenApiSchema OptionOf(ListOption option, IListing listing, TermSchemas terms)
    {
        var schema = DescribeParameters.SchemaOf(option, listing, terms);
        if (option.Name == "sort")
            schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = schema,
                MinItems = 1,
                MaxItems = 1,
            };
        var described = Described(schema, option.Summary);
        described.Default =
            option.TakesList || option.Name == "sort"
                ? null
                : DescribeParameters.DefaultOf(option, listing);
        return described;
    }

    private static OpenApiSchema Several(string text, IOpenApiSchema condition) =>
        new()
        {
            Type = JsonSchemaType.Array,
            Items = condition,
            MinItems = 1,
            MaxItems = SearchBody.MaxConditions,
            Description = text,
        };

    private static OpenApiSchema Object(
        string text,
        Dictionary<string, IOpenApiSchema> members,
        int least
    ) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = text,
            Properties = members,
            MinProperties = least,
            AdditionalPropertiesAllowed = false,
        };
}
