using FluentValidation;
using JapanRussia.Api.Editing;
using JapanRussia.Propositions;
using JapanRussia.Rest.Writes;
using JapanRussia.Topics;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Propositions;

/// <summary>A proposition as editors send it.</summary>
/// <param name="Slug" example="crab-quota-will-rise">Its stable name in addresses, which never changes.</param>
/// <param name="Text" example="The crab quota will rise in 2017.">One self-contained sentence in our own words, positive, without its speaker.</param>
/// <param name="Kind" example="forecast">What sort of content it is: a term of proposition_kinds.</param>
/// <param name="Checkable" example="true">Whether evidence could settle it.</param>
/// <param name="Topics">What it is about, the most specific first.</param>
public sealed record PropositionForm(
    string? Slug,
    string? Text,
    string? Kind,
    bool? Checkable,
    IReadOnlyList<string>? Topics
) : INamedForm
{
    internal static PropositionForm Of(PropositionResponse proposition) =>
        new(
            proposition.Slug,
            proposition.Text,
            Words.Of(proposition.Kind),
            proposition.Checkable,
            proposition.Topics.Select(t => t.Slug).OrNone()
        );

    internal async Task<PropositionContent> Content(References references)
    {
        List<Guid> topics = [];
        foreach (var (i, topic) in (Topics ?? []).Index())
            topics.Add(await references.To<Topic>(topic, $"/topics/{i}"));
        return new(Text!, Words<PropositionKind>.Term(Kind!), Checkable!.Value, topics);
    }
}

internal sealed class PropositionFormValidator : AbstractValidator<PropositionForm>
{
    private const int MaxTopics = 20;

    internal static readonly PropositionFormValidator Instance = new();

    private PropositionFormValidator()
    {
        RuleFor(f => f.Slug).Required().IsSlug();
        RuleFor(f => f.Text).Required().IsText(Proposition.MaxTextLength);
        RuleFor(f => f.Text)
            .Must(text => text is null || Wording.Negation(text) is null)
            .WithMessage(
                (_, text) =>
                    $"It says '{Wording.Negation(text!)}': word it positively, for who denies it is said by the stance of a claim"
            );
        RuleFor(f => f.Kind).Required().IsTermOf<PropositionForm, PropositionKind>();
        RuleFor(f => f.Checkable).IsGiven();
        RuleFor(f => f.Topics).Required().HasAtMost(MaxTopics).HasEachOnce();
        RuleForEach(f => f.Topics).Required().IsReference();
    }
}
