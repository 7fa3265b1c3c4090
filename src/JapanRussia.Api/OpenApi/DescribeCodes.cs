using JapanRussia.Api.Matrices;
using JapanRussia.Api.Problems;
using JapanRussia.Rest.Lists;
using JapanRussia.Values.Rules;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace JapanRussia.Api.OpenApi;

/// <summary>Gives members of answers that are words for programs, but no vocabulary, their closed lists.</summary>
internal sealed class DescribeCodes : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var terms = new TermSchemas(context.SchemaGenerator, context.SchemaRepository, swaggerDoc);
        var codes = ClaimProblems.All.Select(k => k.Code).ToList();
        Close("Problem", "code", "ProblemCode", codes);
        Close("Fault", "code", "FaultCode", [.. codes.Concat(RuleCodes.All).Distinct()]);
        Close(
            "Facet",
            "field",
            "FacetField",
            [
                .. context
                    .ApiDescriptions.SelectMany(d =>
                        d.ActionDescriptor.EndpointMetadata.OfType<IListing>()
                    )
                    // what has rows can be counted by them; a matrix has its own words
                    .Where(l => l.FindOption("facets") is not null)
                    .SelectMany(l => l.Facets)
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ]
        );
        Close("StanceMatrix", "rows_are", MatrixDimension, GetStanceMatrix.Parameters.Facets);
        Close("StanceMatrix", "columns_are", MatrixDimension, GetStanceMatrix.Parameters.Facets);
        Close("Vocabulary", "name", VocabularyName, [.. AllVocabularies.List.Select(v => v.Name)]);

        void Close(string schema, string member, string name, IReadOnlyList<string> words)
        {
            var described = (OpenApiSchema)
                context.SchemaRepository.Schemas[schema].Properties![member];
            described.Type = null;
            described.AllOf = [terms.Refer(words, name)];
        }
    }

    internal const string MatrixDimension = "MatrixDimension";
    internal const string VocabularyName = "VocabularyName";
}
