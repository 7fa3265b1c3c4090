using FluentValidation;
using JapanRussia.Api.Editing;
using JapanRussia.Api.Fields;
using JapanRussia.Articles;
using JapanRussia.Rest.Writes;

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
        RuleFor(f => f.Outlet).IsReference();
        RuleFor(f => f.OutletBasis).IsTermOf<ArticleForm, Basis>();
        RuleFor(f => f.FirstPublishedBy).IsReference();
        RuleFor(f => f.Authors).HasAtMost(MaxAuthors);
        RuleForEach(f => f.Authors).NotNull().SetValidator(new AuthorFormValidator());
        RuleFor(f => f.PublishedOn).IsPartialDate();
        RuleFor(f => f.PublishedBasis).IsTermOf<ArticleForm, Basis>();
        RuleFor(f => f.Language).IsLanguage();
        RuleFor(f => f.Dateline).IsText(NamedEntity.MaxNoteLength);
        RuleFor(f => f.Url).IsWebAddress();
        RuleFor(f => f.Held).IsGiven();
        RuleFor(f => f.Note).IsText(NamedEntity.MaxNoteLength);
        RuleFor(f => f.Text!).SetValidator(new TextHashFormValidator());
        RuleFor(f => f.Sections).HasAtMost(MaxSections);
        RuleForEach(f => f.Sections).NotNull().SetValidator(new SectionFormValidator());
    }
}

internal sealed class AuthorFormValidator : AbstractValidator<AuthorForm>
{
    public AuthorFormValidator()
    {
        RuleFor(a => a.Actor).Required().IsReference();
        RuleFor(a => a.Basis).Required().IsTermOf<AuthorForm, Basis>();
        RuleFor(a => a.Affiliation).IsText(NamedEntity.MaxNoteLength);
    }
}

internal sealed class TextHashFormValidator : AbstractValidator<TextHashForm>
{
    public TextHashFormValidator()
    {
        RuleFor(t => t.Sha256).Required().IsHash();
        RuleFor(t => t.Characters).IsWithin(1, ArticleText.MaxLength);
    }
}

internal sealed class SectionFormValidator : AbstractValidator<SectionForm>
{
    public SectionFormValidator()
    {
        RuleFor(s => s.Key)
            .Required()
            .Looks(ParameterPatterns.SectionKey, Section.MaxKeyLength, "body or comment-1");
        RuleFor(s => s.Kind).Required().IsTermOf<SectionForm, SectionKind>();
        RuleFor(s => s.Paragraphs)
            .Looks(ParameterPatterns.Paragraphs, NamedEntity.MaxNoteLength, "1-4,6-12");
        RuleFor(s => s.Author).IsReference();
        RuleFor(s => s.Label).IsText(NamedEntity.MaxNoteLength);
    }
}
