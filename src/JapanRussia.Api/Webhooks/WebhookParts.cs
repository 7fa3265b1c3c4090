namespace JapanRussia.Api.Webhooks;

/// <summary>What telling webhooks needs.</summary>
internal static class WebhookParts
{
    internal static void AddWebhooks(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
            WebhookOptions.Of(provider.GetRequiredService<IConfiguration>())
        );
        services.AddSingleton(provider => new AddressGuard(
            provider.GetRequiredService<WebhookOptions>()
        ));
        services.AddSingleton<Bell>();
        services.AddSingleton<SendMessage>();
        services.AddSingleton<AttemptDelivery>();
        services.AddHostedService<DeliverWebhooks>();
    }
}
