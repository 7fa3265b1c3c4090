using System.Threading.RateLimiting;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Requests;
using JapanRussia.Storage;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace JapanRussia.Api.Limits;

/// <summary>
/// Nobody holds the server: of what takes long only so much is answered at a time, for one caller and for all together. Who has to
/// wait for longer than a moment is told to come back.
/// </summary>
internal static class ShareOut
{
    internal static void AddShares(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = ShareSettings.From(configuration);
        services.AddSingleton(provider => new Shares(
            settings,
            provider.GetRequiredService<Readers>().Connections
        ));
        services.AddSingleton(provider => provider.GetRequiredService<Shares>().Batches);
    }

    internal static async Task AwaitTurn(HttpContext http, RequestDelegate next)
    {
        var load = WeighRequest.Weigh(http);
        if (load == Load.Light)
        {
            await next(http);
            return;
        }
        if (load == Load.Heavy)
            await ReceiveBody(http);
        var shares = http.RequestServices.GetRequiredService<Shares>();
        var share = shares.ShareFor(load)!;
        var party = http.RequestServices.GetRequiredService<RateLimits>().Of(http).Party;
        using var own = await WaitForTurn(
            share,
            c => share.Callers.AcquireAsync(party, 1, c),
            http
        );
        if (!own.IsAcquired)
        {
            await new ProblemAnswer(
                ProblemKind.TooManyAtOnce,
                $"At most {share.PerCaller} {share.What} at a time for one caller. Ask for this one when another has ended."
            ).ExecuteAsync(http);
            return;
        }
        using var any = share.All is { } all
            ? await WaitForTurn(share, c => all.AcquireAsync(1, c), http)
            : null;
        if (any is { IsAcquired: false })
        {
            await new ProblemAnswer(
                ProblemKind.Busy,
                $"At most {share.Together} {share.What} at a time, and all turns are taken."
            ).ExecuteAsync(http);
            return;
        }
        if (
            load == Load.Table
            && shares.LeastBytesPerSecond > 0
            && http.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate
        )
            rate.MinDataRate = new(shares.LeastBytesPerSecond, shares.Grace);
        await next(http);
    }

    // who sends it slowly must not have a turn meanwhile
    private static async Task ReceiveBody(HttpContext http)
    {
        if (http.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true })
            return;
        http.Request.EnableBuffering(bufferThreshold: RequestLimits.MaxBody);
        await http.Request.Body.DrainAsync(http.RequestAborted);
        http.Request.Body.Position = 0;
    }

    private static async Task<RateLimitLease> WaitForTurn(
        Share share,
        Func<CancellationToken, ValueTask<RateLimitLease>> acquire,
        HttpContext http
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        if (share.Wait > TimeSpan.Zero)
            patience.CancelAfter(share.Wait);
        try
        {
            return await acquire(patience.Token);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return NoTurn.Lease;
        }
    }

    private sealed class NoTurn : RateLimitLease
    {
        internal static readonly NoTurn Lease = new();

        public override bool IsAcquired => false;
        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
