using JapanRussia.Api.Relations;
using JapanRussia.Articles;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Writes;
using JapanRussia.Values.Vocabularies;
using Microsoft.OpenApi;

namespace JapanRussia.Api.OpenApi;

/// <summary>The OpenAPI document and the pages that show it.</summary>
internal static class Document
{
    internal const string Version = "v1";
    internal const string SecurityScheme = "bearer";

    // of the same operations, in OpenAPI 3.0
    private const string Older = Version + "-openapi-3.0";

    private const string Description = """
        A database of claims: **who asserts what, in which source, with what stance**.

        Start at `/v1/claims`. Filters are any-of within one parameter (`stance=denies,questions`), all-of between
        parameters, and negated by `not_` (`not_claimant=jeremy-maxie`). Whatever the API does not know is an
        error, never ignored. Every list comes as JSON, as CSV (`/v1/claims.csv`) and as NDJSON (`/v1/claims.ndjson`);
        pages are walked by `links.next`. Answers carry an ETag: send it back as `If-None-Match`. HEAD works wherever
        GET does. A claim comes as JSON-LD too (`.jsonld`), and `/citation` says how to cite it. Errors are `application/problem+json` (RFC 9457), each with a page under `/problems`.

        Reading what is published takes no key. Everything else takes one, or a token of the issuer that the server trusts, as
        `Authorization: Bearer …`, and scopes: each operation names its own. None contains another. `RateLimit` in
        every answer says how many requests are left, per key or else per address.

        Offsets of evidence count Unicode code points, half open; `_utf16` beside them count as JavaScript does.
        The articles' texts are shown only where that is allowed: their hashes are here, so that whoever has a text can verify every
        span, and `POST /v1/locators/verify` does so in texts that are attached.
        """;

    internal static void AddDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc(
                Version,
                new()
                {
                    Title = "JapanRussia",
                    Version = Version,
                    Summary = "Who asserts what, in which source, with what stance.",
                    Description = Description,
                    Contact = new() { Name = "The JapanRussia authors" },
                    License = new()
                    {
                        Name = "The data: CC BY 4.0. The program: MIT.",
                        Identifier = "CC-BY-4.0",
                    },
                }
            );
            swagger.AddSecurityDefinition(
                SecurityScheme,
                new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = "bearer",
                    Description =
                        "A key (`jr_…`, made by `keys create` or `POST /v1/keys`) or a JWT of the issuer that the server trusts. Scopes:\n\n"
                        + string.Join(
                            '\n',
                            AllVocabularies
                                .List.Single(v => v.Name == "scopes")
                                .Terms.Select(t => $"- `{t.Term}`: {t.Meaning}")
                        ),
                }
            );
            foreach (
                var assembly in new[]
                {
                    typeof(Document).Assembly,
                    typeof(AllVocabularies).Assembly,
                    typeof(Vocabulary).Assembly,
                    typeof(ListPage<>).Assembly,
                }
            )
                swagger.IncludeXmlComments(assembly);
            swagger.SupportNonNullableReferenceTypes();
            swagger.UseAllOfToExtendReferenceSchemas();
            swagger.CustomSchemaIds(SchemaName);
            swagger.MapType<DateOnly>(() =>
                new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Format = "date",
                    MaxLength = 10,
                }
            );
            swagger.MapType<Link>(() => new OpenApiSchema { Type = JsonSchemaType.String });
            swagger.MapType<decimal>(() =>
                new OpenApiSchema { Type = JsonSchemaType.Number, Format = "decimal" }
            );
            swagger.MapType<ExactText>(() =>
                new OpenApiSchema { Type = JsonSchemaType.String, Pattern = ArticleText.Pattern }
            );
            swagger.MapType<Included>(() => new OpenApiSchema { Type = JsonSchemaType.Object });
            swagger.SchemaFilter<DescribeIncluded>();
            swagger.SchemaFilter<DescribeSchemas>();
            swagger.SchemaFilter<DescribeForms>();
            swagger.OperationFilter<DescribeSearch>();
            swagger.OperationFilter<DescribeText>();
            swagger.OperationFilter<DescribeOperations>();
            swagger.DocumentFilter<DescribeDocument>();
            swagger.DocumentFilter<DescribePatches>();
            swagger.DocumentFilter<DescribeCodes>();
            swagger.DocumentFilter<ShareParts>();
        });
        services.AddSingleton<ServedDocument>();
    }

    internal static void UseDocument(this WebApplication app)
    {
        app.MapGet($"/openapi/{Version}.json", ServedDocument.Handle)
            .AllowAnonymous()
            .ExcludeFromDescription();
        app.MapGet($"/openapi/{Older}.json", ServedDocument.HandleOlder)
            .AllowAnonymous()
            .ExcludeFromDescription();
        app.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = "docs";
            ui.DocumentTitle = "JapanRussia API";
            // from /docs/index.html, whatever stands before it; of 3.1 Swagger UI reads the whole before it shows a part
            ui.SwaggerEndpoint($"../openapi/{Older}.json", "JapanRussia v1");
            ui.SwaggerEndpoint($"../openapi/{Version}.json", "JapanRussia v1, OpenAPI 3.1");
            ui.ConfigObject.AdditionalItems["validatorUrl"] = null!;
            // every schema at once is what makes the page slow
            ui.DefaultModelsExpandDepth(-1);
            ui.EnableDeepLinking();
            ui.EnableFilter();
            ui.EnableTryItOutByDefault();
        });
    }

    // what is called so is built in where clients are written: in TypeScript, in a browser, in the libraries of a generator
    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["Date"] = "PartialDate",
        ["IncludedThings"] = "Included",
        ["Time"] = "ClaimTime",
        ["Text"] = "TextState",
    };

    private static string SchemaName(Type type)
    {
        var name =
            type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ListPage<>)
                ? SchemaName(type.GenericTypeArguments[0]) + "Page"
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(RelationResponse<>)
                ? type.GenericTypeArguments[0]
                    .Name.Replace("Ref", "Relation", StringComparison.Ordinal)
            : type.Name.Replace("Response", "", StringComparison.Ordinal);
        return Renamed.GetValueOrDefault(name, name);
    }

    /// <summary>What a row of a list is called, or the answer where there are no rows.</summary>
    internal static string RowName(IListing listing) =>
        SchemaName(
            listing.Page.IsGenericType ? listing.Page.GenericTypeArguments[0] : listing.Page
        );
}
