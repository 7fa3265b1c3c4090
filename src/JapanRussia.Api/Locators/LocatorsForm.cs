using FluentValidation;
using JapanRussia.Api.Editing;
using JapanRussia.Articles;
using JapanRussia.Locators;
using JapanRussia.Rest.Writes;
using JapanRussia.Values.Text;

namespace JapanRussia.Api.Locators;

/// <summary>Spans of one article's text: one, or several in `locators`.</summary>
/// <param name="Article" example="mead-high-stakes-talks">Slug of the article.</param>
/// <param name="Start" example="565">Offset of the span's first Unicode code point.</param>
/// <param name="End" example="630">Offset behind the last one.</param>
/// <param name="Sha256">Of the span's UTF-8 bytes.</param>
/// <param name="Text">The words that have this hash, where the client has them: then words much like them are found too.</param>
/// <param name="Locators">Several spans, instead of one.</param>
/// <param name="Paragraph" example="1">In which paragraph it begins, where that is to be verified too.</param>
/// <param name="StartUtf16" example="565">The start in UTF-16 units, where that is to be verified too.</param>
/// <param name="EndUtf16" example="630">The end in UTF-16 units, where that is to be verified too.</param>
public sealed record LocatorsForm(
    string? Article = null,
    int? Start = null,
    int? End = null,
    string? Sha256 = null,
    ExactText? Text = null,
    IReadOnlyList<LocatorForm>? Locators = null,
    int? Paragraph = null,
    int? StartUtf16 = null,
    int? EndUtf16 = null
)
{
    internal LocatorForm Single => new(Start, End, Sha256, Text, Paragraph, StartUtf16, EndUtf16);

    internal IReadOnlyList<Locator> Asked => [.. (Locators ?? [Single]).Select(l => l.Locator)];

    /// <summary>Where one of them stands in the body.</summary>
    internal string Pointer(int index) => Locators is null ? "" : $"/locators/{index}";
}

/// <summary>One span.</summary>
/// <param name="Start" example="565">Offset of its first Unicode code point.</param>
/// <param name="End" example="630">Offset behind the last one.</param>
/// <param name="Sha256">Of its UTF-8 bytes.</param>
/// <param name="Text">The words that have this hash, where the client has them: then words much like them are found too.</param>
/// <param name="Paragraph" example="1">In which paragraph it begins, where that is to be verified too.</param>
/// <param name="StartUtf16" example="565">The start in UTF-16 units, where that is to be verified too.</param>
/// <param name="EndUtf16" example="630">The end in UTF-16 units, where that is to be verified too.</param>
public sealed record LocatorForm(
    int? Start = null,
    int? End = null,
    string? Sha256 = null,
    ExactText? Text = null,
    int? Paragraph = null,
    int? StartUtf16 = null,
    int? EndUtf16 = null
)
{
    internal Locator Locator =>
        new(Start!.Value, End!.Value, Sha256!, Text?.Content, Paragraph, StartUtf16, EndUtf16);
}

internal sealed class LocatorsFormValidator : AbstractValidator<LocatorsForm>
{
    internal const int MaxLocators = 200;

    public LocatorsFormValidator()
    {
        RuleFor(f => f.Article).Required().IsReference();
        RuleFor(f => f.Locators)
            .Holds(
                l => l is null || l.Count is > 0 and <= MaxLocators,
                new() { MaxItems = MaxLocators }
            )
            .WithMessage($"It has 1 to {MaxLocators} items");
        When(
                f => f.Locators is null,
                () =>
                    RuleFor(f => f.Single)
                        .SetValidator(new LocatorFormValidator())
                        .OverridePropertyName("")
            )
            .Otherwise(() =>
            {
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
        RuleFor(l => l.Start).IsGiven().IsWithin(0, ArticleText.MaxLength);
        RuleFor(l => l.End)
            .IsGiven()
            .IsWithin(1, ArticleText.MaxLength)
            .GreaterThan(l => l.Start)
            .WithMessage("It is greater than 'start'");
        RuleFor(l => l.Sha256).Required().IsHash();
        RuleFor(l => l.Paragraph).IsWithin(1, ArticleText.MaxLength);
        RuleFor(l => l.StartUtf16).IsWithin(0, 2 * ArticleText.MaxLength);
        RuleFor(l => l.EndUtf16).IsWithin(1, 2 * ArticleText.MaxLength);
        RuleFor(l => l.Text)
            .Holds(
                t => t is null || CodePoints.Count(t.Content) is > 0 and <= MaxWords,
                new() { MaxLength = MaxWords }
            )
            .WithMessage($"It has 1 to {MaxWords} characters")
            .Must((l, t) => t is null || SpanHash.Of(t.Content) == l.Sha256)
            .WithMessage("These words do not have this hash");
    }
}
