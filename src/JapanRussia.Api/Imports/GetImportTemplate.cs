using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Representations;
using JapanRussia.Values.Text;
using Microsoft.Net.Http.Headers;

namespace JapanRussia.Api.Imports;

internal static class GetImportTemplate
{
    private static readonly EntityTagHeaderValue Tag = new(
        $"\"{SpanHash.Of(ImportTemplate.Csv)}\""
    );

    /// <summary>A table of claims to fill in and import: comments say what each column is for, and show an example.</summary>
    internal static IResult Handle(HttpRequest request) =>
        MediaTypes.Choose(request, [MediaTypes.Csv]) is null
            ? new ProblemAnswer(ProblemKind.NotAcceptable, $"This comes as {MediaTypes.Csv} only.")
            : TypedResults.Bytes(
                ImportTemplate.Csv,
                $"{MediaTypes.Csv}; charset=utf-8",
                entityTag: Tag
            );
}
