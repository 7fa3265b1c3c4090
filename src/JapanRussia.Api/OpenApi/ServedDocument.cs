using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using JapanRussia.Rest.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace JapanRussia.Api.OpenApi;

/// <summary>The document as it is sent: made when it is first asked for, and once more for another prefix.</summary>
internal sealed class ServedDocument(ISwaggerProvider swagger)
{
    private const string Server = "\"servers\":[{\"url\":\"";

    private readonly Form current = new(swagger, OpenApiSpecVersion.OpenApi3_1);
    private readonly Form older = new(swagger, OpenApiSpecVersion.OpenApi3_0);

    internal static Task Handle(HttpContext http, ServedDocument document) =>
        Answer(http, document.current);

    /// <summary>The same in OpenAPI 3.0, for what does not read 3.1, or as slowly as Swagger UI.</summary>
    internal static Task HandleOlder(HttpContext http, ServedDocument document) =>
        Answer(http, document.older);

    private static async Task Answer(HttpContext http, Form form)
    {
        var (_, body, tag) = form.For(Link.Prefix);
        var headers = http.Response.Headers;
        headers.ETag = tag.ToString();
        headers.CacheControl = "public, no-cache";
        if (
            EntityTagHeaderValue.TryParseList(http.Request.Headers.IfNoneMatch, out var held)
            && held.Any(h =>
                h.Equals(EntityTagHeaderValue.Any) || h.Compare(tag, useStrongComparison: false)
            )
        )
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    private sealed class Form(ISwaggerProvider swagger, OpenApiSpecVersion version)
    {
        private readonly Lazy<string> written = new(() =>
        {
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            var document = swagger.GetSwagger(Document.Version);
            if (version == OpenApiSpecVersion.OpenApi3_0)
                RemoveExamples(document);
            document.SerializeAs(version, new OpenApiJsonWriter(text, new() { Terse = true }));
            return text.ToString();
        });

        private Served? served;

        // a service is published below one prefix: what was sent last is sent next
        internal Served For(string prefix)
        {
            if (served is { } last && last.Prefix == prefix)
                return last;
            var body = Encoding.UTF8.GetBytes(
                written.Value.Replace(
                    $"{Server}/\"",
                    $"{Server}{prefix}/\"",
                    StringComparison.Ordinal
                )
            );
            var hash = WebEncoders.Base64UrlEncode(SHA256.HashData(body).AsSpan(..12));
            return served = new(prefix, body, new($"\"{hash}\""));
        }
    }

    // of a schema's `examples` 3.0 makes an `example`, which Swagger UI would send; the words have it too
    private static void RemoveExamples(OpenApiDocument document)
    {
        foreach (
            var parameter in document
                .Paths.Values.SelectMany(p => p.Operations!.Values)
                .SelectMany(o => o.Parameters ?? [])
                .Concat(document.Components!.Parameters!.Values)
        )
            if (parameter is OpenApiParameter { Schema: OpenApiSchema schema })
                schema.Examples = null;
    }

    private sealed record Served(string Prefix, byte[] Body, EntityTagHeaderValue Tag);
}
