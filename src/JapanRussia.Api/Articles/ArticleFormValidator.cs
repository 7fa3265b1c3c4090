using FluentValidation;
using JapanRussia.Api.Lists;
using JapanRussia.Api.Writes;
using JapanRussia.Articles;
using JapanRussia.Text;

namespace JapanRussia.Api.Articles;

/// <summary>What an article must be like, whatever the database holds.</summary>
internal sealed class ArticleFormValidator : AbstractValidator<ArticleForm>
{
    private const int MaxAuthors = 50;
    private const int MaxSections = 500;

    internal static readonly ArticleFormValidator Instance = new();

    private ArticleFormValidator()
    {
        RuleFor(f => f.Slug).Required().IsSlug();
        RuleFor(f => f.Title).IsText(NamedEntity.MaxNoteLength);
        RuleFor(f => f.TitleBasis).IsTermOf<ArticleForm, Basis>();
        RuleFor(f => f.Outlet).IsSlug();
        RuleFor(f => f.OutletBasis).IsTermOf<ArticleForm, Basis>();
        RuleFor(f => f.FirstPublishedBy).IsSlug();
        RuleFor(f => f.Authors).HasAtMost(MaxAuthors);
        RuleForEach(f => f.Authors)
            .NotNull()
            .ChildRules(author =>
            {
                author.RuleFor(a => a.Actor).Required().IsSlug();
                author.RuleFor(a => a.Basis).Required().IsTermOf<AuthorForm, Basis>();
                author.RuleFor(a => a.Affiliation).IsText(NamedEntity.MaxNoteLength);
            });
        RuleFor(f => f.PublishedOn).IsPartialDate();
        RuleFor(f => f.PublishedBasis).IsTermOf<ArticleForm, Basis>();
        RuleFor(f => f.Language).IsLanguage();
        RuleFor(f => f.Dateline).IsText(NamedEntity.MaxNoteLength);
        RuleFor(f => f.Url).IsWebAddress();
        RuleFor(f => f.Held).NotNull().WithMessage("It is required");
        RuleFor(f => f.Note).IsText(NamedEntity.MaxNoteLength);
        RuleFor(f => f.Text!)
            .ChildRules(text =>
            {
                text.RuleFor(t => t.Sha256)
                    .Required()
                    .Matches(SpanHash.Pattern)
                    .WithMessage("It is a SHA-256 in lower-case hex: 64 characters");
                text.RuleFor(t => t.Characters)
                    .InclusiveBetween(1, ArticleText.MaxLength)
                    .WithMessage($"A text has 1 to {ArticleText.MaxLength} characters");
            })
            .When(f => f.Text is not null);
        RuleFor(f => f.Sections).HasAtMost(MaxSections);
        RuleForEach(f => f.Sections)
            .NotNull()
            .ChildRules(section =>
            {
                section
                    .RuleFor(s => s.Key)
                    .Required()
                    .Looks(ParameterPatterns.SectionKey, "body or comment-1");
                section.RuleFor(s => s.Kind).Required().IsTermOf<SectionForm, SectionKind>();
                section.RuleFor(s => s.Paragraphs).Looks(ParameterPatterns.Paragraphs, "1-4,6-12");
                section.RuleFor(s => s.Author).IsSlug();
                section.RuleFor(s => s.Label).IsText(NamedEntity.MaxNoteLength);
            });
    }
}
