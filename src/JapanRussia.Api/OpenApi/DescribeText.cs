using JapanRussia.Api.Texts;
using JapanRussia.Articles;
using JapanRussia.Values.Vocabularies;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace JapanRussia.Api.OpenApi;

/// <summary>The body that is an article's text: bare, or a file among parts.</summary>
internal sealed class DescribeText : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (
            operation.OperationId != nameof(AttachArticleText)
            || operation.RequestBody is not OpenApiRequestBody { Content: { } content } body
        )
            return;
        body.Required = true;
        content[SentText.Plain] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                MinLength = 1,
                MaxLength = ArticleText.MaxLength,
                Description =
                    "The text as UTF-8, exactly as it was read. Its access stays, or is restricted.",
            },
        };
        content[SentText.Multipart] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = new HashSet<string> { "text" },
                AdditionalPropertiesAllowed = false,
                Properties = new Dictionary<string, IOpenApiSchema>
                {
                    ["text"] = new OpenApiSchema
                    {
                        Type = JsonSchemaType.String,
                        Format = "binary",
                        Description = "A file: the text as UTF-8.",
                    },
                    ["access"] = new OpenApiSchema
                    {
                        AllOf = [new TermSchemas(context).Refer(Words<TextAccess>.All)],
                        Description = "Who may read it here.",
                    },
                },
            },
        };
    }
}
