using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Rest.Routes;
using JapanRussia.Rest.Writes;

namespace JapanRussia.Api.Webhooks;

internal static class WebhooksEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        var admin = v1.MapGroup("").RequireScope(Scope.Admin);
        admin.MapRead<WebhookList>("/webhooks", ListWebhooks.Handle).WithoutParameters();
        admin
            .MapCreate<WebhookForm, WebhookResponse>("/webhooks", RegisterWebhook.Handle)
            .WithoutParameters();
        admin
            .MapRead<WebhookResponse>("/webhooks/{id:guid}", GetWebhook.Handle)
            .WithoutParameters()
            .WithProblems(StatusCodes.Status404NotFound);
        admin
            .MapChange<WebhookForm, WebhookResponse>(
                HttpMethods.Patch,
                "/webhooks/{id:guid}",
                ReviseWebhook.Handle,
                MergePatch.MediaType
            )
            .WithoutParameters();
        admin
            .MapChange<WebhookForm, WebhookResponse>(
                HttpMethods.Delete,
                "/webhooks/{id:guid}",
                RemoveWebhook.Handle,
                mediaType: null
            )
            .WithoutParameters();
        admin
            .MapRead<DeliveryPage>("/webhooks/{id:guid}/deliveries", ListDeliveries.Handle)
            .WithMetadata(ListDeliveries.Parameters)
            .WithProblems(StatusCodes.Status404NotFound);
        admin
            .MapAction<DeliveryResponse>("/webhooks/{id:guid}/test", TestWebhook.Handle)
            .WithoutParameters();
        admin
            .MapAction<DeliveryResponse>(
                "/webhooks/{id:guid}/deliveries/{delivery:guid}/redeliver",
                RedeliverMessage.Handle,
                StatusCodes.Status202Accepted
            )
            .WithoutParameters();
    }

    private static RouteHandlerBuilder MapRead<TAnswer>(
        this IEndpointRouteBuilder routes,
        string path,
        Delegate handler
    ) =>
        routes
            .MapSlice(path, handler)
            .AsJsonOnly()
            .Produces<TAnswer>()
            .WithProblems(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden);
}
