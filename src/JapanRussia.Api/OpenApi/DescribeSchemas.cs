using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using JapanRussia.Values.Vocabularies;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace JapanRussia.Api.OpenApi;

/// <summary>Terms of vocabularies as their words, with meanings; every member of an answer is there, be it null.</summary>
internal sealed class DescribeSchemas : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema described)
            return;
        if (described.AllOf is [var reference, ..])
        {
            PointTo(reference, described);
            return;
        }
        var type = Nullable.GetUnderlyingType(context.Type) ?? context.Type;
        if (type == typeof(decimal))
            described.Format = "decimal";
        if (type.GetCustomAttribute<VocabularyAttribute>() is { } about)
            DescribeTerms(described, AllVocabularies.List.Single(v => v.Name == about.Name));
        else if (described.Properties is { Count: > 0 } properties)
        {
            described.AdditionalPropertiesAllowed = false;
            described.Required = type.GetProperties()
                .Where(p => p.GetCustomAttribute<JsonIgnoreAttribute>() is null)
                .Select(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name))
                .Where(properties.ContainsKey)
                .ToHashSet();
        }
    }

    /// <summary>A member that is null or what another schema says: both at once, as they come, could never be met. Generators read <c>oneOf</c>; of <c>anyOf</c> some make an empty class.</summary>
    private static void PointTo(IOpenApiSchema reference, OpenApiSchema member)
    {
        if (member.Type?.HasFlag(JsonSchemaType.Null) == true)
        {
            member.OneOf = [reference, new OpenApiSchema { Type = JsonSchemaType.Null }];
            member.AllOf = null;
        }
        member.Type = null;
        member.Enum = null;
    }

    private static void DescribeTerms(OpenApiSchema schema, Vocabulary vocabulary)
    {
        schema.Type = JsonSchemaType.String | (schema.Type & JsonSchemaType.Null);
        schema.Format = null;
        schema.Enum = [.. vocabulary.Terms.Select(t => (JsonNode)t.Term)];
        schema.Description =
            vocabulary.Meaning
            + "\n\n"
            + string.Join('\n', vocabulary.Terms.Select(t => $"- `{t.Term}`: {t.Meaning}"));
    }
}
