using FluentValidation;
using JapanRussia.Api.Actors;
using JapanRussia.Api.Editing;
using JapanRussia.Rest.Writes;
using JapanRussia.Storage;
using JapanRussia.Topics;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Topics;

/// <summary>A topic as editors send it.</summary>
/// <param name="Slug" example="fishing-quotas">Its stable name in addresses, which never changes.</param>
/// <param name="Name" example="Fishing quotas">Its name.</param>
/// <param name="Scope" example="How much may be caught where, and by whom.">One line that says what belongs here.</param>
/// <param name="Parent" example="territorial-dispute">The wider topic; none at the top.</param>
/// <param name="Aliases">Other names for it, in any language.</param>
public sealed record TopicForm(
    string? Slug,
    string? Name,
    string? Scope,
    string? Parent,
    IReadOnlyList<AliasForm>? Aliases
) : INamedForm
{
    internal static TopicForm Of(TopicResponse topic) =>
        new(
            topic.Slug,
            topic.Name,
            topic.Scope,
            topic.Parent?.Slug,
            topic.Aliases.Select(AliasForm.Of).OrNone()
        );

    internal async Task<PlacedTopic> Content(References references)
    {
        var parent = await references.ToOrNull<Topic>(Parent, "/parent");
        return new(
            new(Name!, Scope) { Aliases = AliasForm.Contents(Aliases) },
            await references.Db.Topics.SingleOrDefaultAsync(
                t => t.Id == parent,
                references.Cancellation
            )
        );
    }
}

/// <summary>What an editor says of a topic, and where it stands.</summary>
internal sealed record PlacedTopic(TopicContent Content, Topic? Parent);

internal sealed class TopicFormValidator : AbstractValidator<TopicForm>
{
    internal static readonly TopicFormValidator Instance = new();

    private TopicFormValidator()
    {
        RuleFor(f => f.Slug).Required().IsSlug();
        RuleFor(f => f.Name).IsName();
        RuleFor(f => f.Scope).IsText(NamedEntity.MaxNoteLength);
        RuleFor(f => f.Parent).IsReference();
        RuleFor(f => f.Aliases).HasAtMost(AliasForm.Most);
        RuleForEach(f => f.Aliases).NotNull().SetValidator(new AliasFormValidator());
    }
}
