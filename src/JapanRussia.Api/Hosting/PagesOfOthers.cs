using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Tags;
using JapanRussia.Rest.Writes;

namespace JapanRussia.Api.Hosting;

/// <summary>Pages of any site may ask the API, and read all that its answers say (CORS).</summary>
internal static class PagesOfOthers
{
    internal static void AddPagesOfOthers(this IServiceCollection services) =>
        services.AddCors(cors =>
            cors.AddDefaultPolicy(policy =>
                policy
                    .AllowAnyOrigin()
                    .WithMethods("GET", "HEAD", "POST", "PATCH", "DELETE")
                    .AllowAnyHeader()
                    // browsers keep it for as long as they like, Chromium for two hours
                    .SetPreflightMaxAge(TimeSpan.FromDays(1))
                    // whatever an answer says that a page may not read without being told so
                    .WithExposedHeaders(
                        "Accept-Ranges",
                        "Allow",
                        "Content-Disposition",
                        "Content-Encoding",
                        "Content-Range",
                        "Date",
                        "ETag",
                        "Link",
                        "Location",
                        "RateLimit",
                        "RateLimit-Policy",
                        "Retry-After",
                        "Vary",
                        "WWW-Authenticate",
                        "X-Request-Id",
                        AsOf.Memento,
                        EntityTags.DatasetVersion,
                        IdempotencyKey.Replayed
                    )
            )
        );
}
