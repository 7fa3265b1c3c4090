using JapanRussia.Api.Claims;
using JapanRussia.Rest.Lists;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace JapanRussia.Api.OpenApi;

/// <summary>Says what the pages of lists include.</summary>
internal sealed class DescribeIncluded : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (
            context.Type.IsGenericType
            && context.Type.GetGenericTypeDefinition() == typeof(ListPage<>)
            && schema.Properties is { } members
        )
            members["included"] = new OpenApiSchema
            {
                OneOf =
                [
                    context.SchemaGenerator.GenerateSchema(
                        typeof(IncludedThings),
                        context.SchemaRepository
                    ),
                    new OpenApiSchema { Type = JsonSchemaType.Null },
                ],
                Description = members["included"].Description,
            };
    }
}
