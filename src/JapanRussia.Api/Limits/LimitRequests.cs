using System.Globalization;
using System.Threading.RateLimiting;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Requests;
using Microsoft.AspNetCore.RateLimiting;

namespace JapanRussia.Api.Limits;

/// <summary>
/// No party takes more than its share: within each second so many requests, then 429 until the second is over. What is left
/// stands in every answer (draft-ietf-httpapi-ratelimit-headers).
/// </summary>
internal static class LimitRequests
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    internal static void AddRequestLimits(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        var limits = RateLimits.From(configuration);
        services.AddSingleton(limits);
        services.AddSingleton(_ =>
            PartitionedRateLimiter.Create<HttpContext, Quota>(http => Partition(limits.Of(http)))
        );
        services.AddRateLimiter(options =>
            options.OnRejected = (context, _) => new(Refuse(context.HttpContext, context.Lease))
        );
        services
            .AddOptions<RateLimiterOptions>()
            .Configure<PartitionedRateLimiter<HttpContext>>(
                (options, limiter) => options.GlobalLimiter = limiter
            );
    }

    internal static void UseRequestLimits(this WebApplication app)
    {
        var limits = app.Services.GetRequiredService<RateLimits>();
        var limiter = app.Services.GetRequiredService<PartitionedRateLimiter<HttpContext>>();
        app.Use(
            (http, next) =>
            {
                if (
                    limits.Of(http) is { PerSecond: > 0 } quota
                    && http.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>()
                        is null
                )
                    ResponseHeaders.SetLast(
                        http,
                        headers =>
                        {
                            var left = limiter.GetStatistics(http)?.CurrentAvailablePermits ?? 0;
                            headers["RateLimit-Policy"] =
                                $"\"{quota.Policy}\";q={quota.PerSecond};w={Window.TotalSeconds}";
                            headers["RateLimit"] =
                                $"\"{quota.Policy}\";r={left};t={Window.TotalSeconds}";
                        }
                    );
                return next(http);
            }
        );
        app.UseRateLimiter();
    }

    // a window that slides: nobody gets twice the share by asking at the end of one second and the beginning of the next
    private static RateLimitPartition<Quota> Partition(Quota quota) =>
        quota.PerSecond == 0
            ? RateLimitPartition.GetNoLimiter(default(Quota))
            : RateLimitPartition.GetSlidingWindowLimiter(
                quota,
                q =>
                    new()
                    {
                        PermitLimit = q.PerSecond,
                        Window = Window,
                        SegmentsPerWindow = 10,
                        QueueLimit = 0,
                    }
            );

    private static Task Refuse(HttpContext http, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var quota = http.RequestServices.GetRequiredService<RateLimits>().Of(http);
        return new ProblemAnswer(
            ProblemKind.TooManyRequests,
            $"More than {quota.PerSecond} requests within a second."
        ).ExecuteAsync(http);
    }
}
