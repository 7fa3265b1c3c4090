using FluentValidation;
using JapanRussia.History;
using JapanRussia.Rest.Writes;
using JapanRussia.Values.Text;
using JapanRussia.Values.Vocabularies;
using JapanRussia.Webhooks;

namespace JapanRussia.Api.Webhooks;

/// <summary>A webhook as it is asked for.</summary>
/// <param name="Url" example="https://example.org/hooks/claims">Where messages go.</param>
/// <param name="Description" example="The newsroom's channel.">What it is for.</param>
/// <param name="Kinds">Of which kinds of things it is told; none: of all.</param>
/// <param name="Actions">Of which actions it is told; none: of all.</param>
/// <param name="Drafts">Whether it is told also of what readers do not see; false if it is left out.</param>
/// <param name="State" example="active">`active`, also if it is left out, or `paused`.</param>
public sealed record WebhookForm(
    string? Url,
    string? Description,
    IReadOnlyList<string>? Kinds,
    IReadOnlyList<string>? Actions,
    bool? Drafts,
    string? State
)
{
    /// <summary>The form that would make the webhook what it is: what a merge patch is applied to.</summary>
    internal static WebhookForm Of(Webhook webhook) =>
        new(
            webhook.Url,
            webhook.Description,
            webhook.Kinds,
            webhook.Actions,
            webhook.Drafts,
            Words.Of(webhook.State)
        );

    internal WebhookContent Content =>
        new(
            Url!,
            Description,
            [.. (Kinds ?? []).Distinct()],
            [.. (Actions ?? []).Distinct()],
            Drafts ?? false,
            State is null ? WebhookState.Active : Words<WebhookState>.Term(State)
        );
}

internal sealed class WebhookFormValidator : AbstractValidator<WebhookForm>
{
    public WebhookFormValidator(AddressGuard guard)
    {
        RuleFor(f => f.Url)
            .Cascade(CascadeMode.Stop)
            .Required()
            .IsWebAddress()
            .Must(url => guard.Fault(WebAddress.Normalise(url!)) is null)
            .WithMessage((_, url) => guard.Fault(WebAddress.Normalise(url!)));
        RuleFor(f => f.Description).IsText(Webhook.MaxDescriptionLength);
        RuleFor(f => f.Kinds).HasAtMost(Words<EntityKind>.All.Count);
        RuleForEach(f => f.Kinds).Required().IsTermOf<WebhookForm, EntityKind>();
        RuleFor(f => f.Actions).HasAtMost(Words<ChangeAction>.All.Count);
        RuleForEach(f => f.Actions).Required().IsTermOf<WebhookForm, ChangeAction>();
        RuleFor(f => f.State).IsTermOf<WebhookForm, WebhookState>();
    }
}
