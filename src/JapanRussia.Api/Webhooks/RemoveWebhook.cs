namespace JapanRussia.Api.Webhooks;

internal static class RemoveWebhook
{
    /// <summary>Removes a webhook with its log. Nothing more is sent.</summary>
    /// <param name="id" example="0199f0c2-a7f0-7d0c-8b1d-2e3f4a5b6c7d">The webhook's id.</param>
    internal static Task<IResult> Handle(
        Guid id,
        HttpContext http,
        CancellationToken cancellation
    ) =>
        ChangeWebhooks.Of(
            http,
            [],
            creates: false,
            async (db, _) =>
            {
                var (webhook, missing) = await ChangeWebhooks.Load(
                    id,
                    http.Request,
                    db,
                    cancellation
                );
                if (webhook is not null)
                    db.Remove(webhook);
                return (webhook, missing);
            },
            cancellation
        );
}
