using JapanRussia.Api.Access;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Routes;
using JapanRussia.Values.Vocabularies;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace JapanRussia.Api.OpenApi;

/// <summary>Gives each operation the parameters of its listing, and each answer its words and headers.</summary>
internal sealed class DescribeOperations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var listing = context
            .ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IListing>()
            .FirstOrDefault();
        var responses = operation.Responses ??= [];
        var terms = new TermSchemas(context);
        DescribeRights(operation, context);
        var example = context
            .ApiDescription.ActionDescriptor.EndpointMetadata.OfType<ExampleAddress>()
            .FirstOrDefault();
        foreach (var part in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            DescribeParameters.Limit(part, terms);
            // the comments of what is generic are not found
            if (example is not null && part.Name == example.Part)
                (part.Description, part.Example) = (example.About, example.Value);
            else if (part.Name == "n")
                (part.Description, part.Example) = ("The version that a change made of it.", 1);
        }
        if (listing is not null)
        {
            operation.Parameters =
            [
                .. operation.Parameters ?? [],
                .. DescribeParameters.Of(listing, terms),
            ];
        }
        var reads = context.ApiDescription.HttpMethod == HttpMethods.Get;
        if (listing is not null && reads)
        {
            operation.Parameters!.Add(DescribeHeaders.IfNoneMatch);
            responses["304"] = new OpenApiResponse();
        }
        if (
            context
                .ApiDescription.ActionDescriptor.EndpointMetadata.OfType<TakesHeaders>()
                .FirstOrDefault() is
            { } headers
        )
            operation.Parameters = [.. operation.Parameters ?? [], .. DescribeHeaders.Of(headers)];
        if (listing is { Sorts.Count: > 0 })
            operation.Description = $"""
                Sorted by `{listing.Sorts[
                    0
                ]}` unless `sort` says otherwise, {ListRequest.DefaultLimit} rows a page. Follow `links.next` for the next page: rows
                that are added or withdrawn meanwhile make no other row come twice or not at all. `/{context.ApiDescription.RelativePath}.csv` and
                `/{context.ApiDescription.RelativePath}.ndjson` (or the Accept header) give every row, streamed.
                """;
        else if (listing is { RowFields.Count: > 0 })
            operation.Description ??=
                "`fields` narrows it. Its ETag changes with it and with what it names; 410 where it was withdrawn.";
        operation.Responses = [];
        foreach (var (status, answer) in responses.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            operation.Responses.Add(status, answer);
            if (answer is OpenApiResponse response)
                DescribeAnswers.Of(response, status, listing is not null && reads);
        }
    }

    // that reading takes no key is said outright
    private static void DescribeRights(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Security = [];
        foreach (
            var required in context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<RequiredScopes>()
        )
        {
            var scheme = new OpenApiSecuritySchemeReference(
                Document.SecurityScheme,
                context.Document
            );
            foreach (
                var scopes in required.Any
                    ? required.Scopes.Select(s => new List<string> { Words.Of(s) })
                    :
                    [
                        [.. required.Scopes.Select(Words.Of)],
                    ]
            )
                operation.Security.Add(new() { [scheme] = scopes });
            operation.Description = $"Takes {required.Text}. {operation.Description}".Trim();
        }
    }
}
