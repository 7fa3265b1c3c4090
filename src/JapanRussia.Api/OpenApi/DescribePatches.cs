using JapanRussia.Rest.Writes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace JapanRussia.Api.OpenApi;

/// <summary>A merge patch (RFC 7396) has of a form what it changes, and no more.</summary>
internal sealed class DescribePatches : IDocumentFilter
{
    private const string Form = "Form";

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (var operation in swaggerDoc.Paths.Values.SelectMany(p => p.Operations!.Values))
        {
            if (
                operation.RequestBody?.Content is not { } content
                || !content.TryGetValue(MergePatch.MediaType, out var described)
                || described is not OpenApiMediaType body
            )
                continue;
            var form = ((OpenApiSchemaReference)body.Schema!).Reference.Id!;
            var patch = form.Replace(Form, "Patch", StringComparison.Ordinal);
            var schema = (OpenApiSchema)context.SchemaRepository.Schemas[form].CreateShallowCopy();
            schema.Required = new HashSet<string>();
            schema.Description =
                "What is changed. A member that is left out stays as it is; null takes away what is not required.";
            context.SchemaRepository.Schemas.TryAdd(patch, schema);
            body.Schema = new OpenApiSchemaReference(patch, swaggerDoc);
        }
    }
}
