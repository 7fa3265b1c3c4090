using JapanRussia.Idempotency;
using JapanRussia.Rest.Requests;
using JapanRussia.Rest.Routes;
using JapanRussia.Rest.Writes;
using Microsoft.OpenApi;

namespace JapanRussia.Api.OpenApi;

/// <summary>The headers that requests have, each with its shape and words.</summary>
internal static class DescribeHeaders
{
    /// <summary>What a write says in headers.</summary>
    internal static IEnumerable<OpenApiParameter> Of(TakesHeaders headers)
    {
        if (headers.Replay)
            yield return Header(
                IdempotencyKey.Header,
                "A name of this request's own, such as a UUID; the same one when it is tried again, so that nothing is done twice. Kept for 24 hours.",
                !headers.Match,
                "^[!-~]+$",
                IdempotentAnswer.MaxKeyLength
            );
        if (headers.Match)
            yield return Header(
                "If-Match",
                "The ETag, or in quotation marks the version, of what was read: 412 if it was changed since.",
                true,
                "^[ -~]+$",
                RequestLimits.MaxHeaders
            );
    }

    /// <summary>The tag of an answer that the client has.</summary>
    internal static OpenApiParameter IfNoneMatch =>
        Header(
            "If-None-Match",
            "The ETag of the answer that the client has: 304 if it still holds.",
            false,
            "^[ -~]+$",
            RequestLimits.MaxHeaders
        );

    private static OpenApiParameter Header(
        string name,
        string about,
        bool required,
        string pattern,
        int maxLength
    ) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = required,
            Description = about,
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Pattern = pattern,
                MaxLength = maxLength,
            },
        };
}
