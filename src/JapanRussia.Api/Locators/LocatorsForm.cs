using FluentValidation;
using JapanRussia.Api.Writes;
using JapanRussia.Articles;
using JapanRussia.Locators;
using JapanRussia.Text;

namespace JapanRussia.Api.Locators;

/// <summary>Spans of one article's text: one, or several in `locators`.</summary>
/// <param name="Article" example="mead-high-stakes-talks">Slug of the article.</param>
/// <param name="Start" example="565">Offset of the span's first Unicode code point.</param>
/// <param name="End" example="630">Offset behind the last one.</param>
/// <param name="Sha256">Of the span's UTF-8 bytes.</param>
/// <param name="Text">The words that have this hash, where the client has them: then words much like them are found too.</param>
/// <param name="Locators">Several spans, instead of one.</param>
public sealed record LocatorsForm(
    string? Article = null,
    int? Start = null,
    int? End = null,
    string? Sha256 = null,
    ExactText? Text = null,
    IReadOnlyList<LocatorForm>? Locators = null
)
{
    internal LocatorForm Single => new(Start, End, Sha256, Text);

    internal IReadOnlyList<Locator> Asked => [.. (Locators ?? [Single]).Select(l => l.Locator)];

    /// <summary>Where one of them stands in the body.</summary>
    internal string Pointer(int index) => Locators is null ? "" : $"/locators/{index}";
}

/// <summary>One span.</summary>
/// <param name="Start" example="565">Offset of its first Unicode code point.</param>
/// <param name="End" example="630">Offset behind the last one.</param>
/// <param name="Sha256">Of its UTF-8 bytes.</param>
/// <param name="Text">The words that have this hash, where the client has them: then words much like them are found too.</param>
public sealed record LocatorForm(
    int? Start = null,
    int? End = null,
    string? Sha256 = null,
    ExactText? Text = null
)
{
    internal Locator Locator => new(Start!.Value, End!.Value, Sha256!, Text?.Content);
}

internal sealed class LocatorsFormValidator : AbstractValidator<LocatorsForm>
{
    internal const int MaxLocators = 200;

    public LocatorsFormValidator()
    {
        RuleFor(f => f.Article).Required().IsSlug();
        When(
                f => f.Locators is null,
                () =>
                    RuleFor(f => f.Single)
                        .SetValidator(new LocatorFormValidator())
                        .OverridePropertyName("")
            )
            .Otherwise(() =>
            {
                RuleFor(f => f.Locators!.Count)
                    .InclusiveBetween(1, MaxLocators)
                    .OverridePropertyName("Locators")
                    .WithMessage($"It has 1 to {MaxLocators} items");
                RuleFor(f => f.Single)
                    .Equal(new LocatorForm())
                    .OverridePropertyName("Locators")
                    .WithMessage("Either one locator stands here or several, not both");
                RuleForEach(f => f.Locators).SetValidator(new LocatorFormValidator());
            });
    }
}

internal sealed class LocatorFormValidator : AbstractValidator<LocatorForm>
{
    internal const int MaxWords = 1000;

    public LocatorFormValidator()
    {
        RuleFor(l => l.Start)
            .Required()
            .InclusiveBetween(0, ArticleText.MaxLength)
            .WithMessage($"It is a whole number from 0 to {ArticleText.MaxLength}");
        RuleFor(l => l.End)
            .Required()
            .GreaterThan(l => l.Start)
            .WithMessage("It is greater than 'start'")
            .LessThanOrEqualTo(ArticleText.MaxLength)
            .WithMessage($"It is at most {ArticleText.MaxLength}");
        RuleFor(l => l.Sha256)
            .Required()
            .Matches(SpanHash.Pattern)
            .WithMessage("It is 64 hexadecimal digits in lower case");
        RuleFor(l => l.Text)
            .Must(t => CodePoints.Count(t!.Content) is > 0 and <= MaxWords)
            .WithMessage($"It has 1 to {MaxWords} characters")
            .Must((l, t) => SpanHash.Of(t!.Content) == l.Sha256)
            .WithMessage("These words do not have this hash")
            .When(l => l.Text is not null);
    }
}
