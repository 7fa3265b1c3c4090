using FluentValidation;
using JapanRussia.Api.Editing;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Rest.Writes;
using JapanRussia.Values.Text;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Claims;

/// <summary>What a claim must be like, whatever the database holds.</summary>
internal sealed class ClaimFormValidator : AbstractValidator<ClaimForm>
{
    private const int MaxItems = 50;

    internal static readonly ClaimFormValidator Instance = new();

    private ClaimFormValidator()
    {
        RuleFor(f => f.Key).IsKey();
        RuleFor(f => f.Article).Required().IsReference();
        RuleFor(f => f.Section).IsText(Section.MaxKeyLength);
        RuleFor(f => f.Claimant).Required().IsReference();
        RuleFor(f => f.JointClaimants).HasAtMost(MaxItems);
        RuleForEach(f => f.JointClaimants).Required().IsReference();
        RuleFor(f => f.AlternativeClaimants).HasAtMost(MaxItems);
        RuleForEach(f => f.AlternativeClaimants).Required().IsReference();
        RuleFor(f => f.Proposition).Required().IsReference();
        RuleFor(f => f.Stance).Required().IsTermOf<ClaimForm, Stance>();
        RuleFor(f => f.Certainty).Required().IsTermOf<ClaimForm, Certainty>();
        RuleFor(f => f.HedgeScope).IsTermOf<ClaimForm, HedgeScope>();
        RuleFor(f => f.Attribution).Required().IsTermOf<ClaimForm, Attribution>();
        RuleFor(f => f.Act).IsTermOf<ClaimForm, Act>();
        RuleFor(f => f.Cue).IsText(Claim.MaxCueLength);
        RuleFor(f => f.Quote)
            .IsText(Claim.MaxQuoteLength)
            .Holds(
                q => q is null || CodePoints.Words(q) is > 0 and <= Claim.MaxQuoteWords,
                new() { Pattern = $"^\\s*\\S+(\\s+\\S+){{0,{Claim.MaxQuoteWords - 1}}}\\s*$" }
            )
            .WithMessage($"A quote has 1 to {Claim.MaxQuoteWords} words");
        RuleFor(f => f.SaidOn).IsPartialDate();
        RuleFor(f => f.About).IsPartialDate();
        RuleFor(f => f.Condition).IsText(Claim.MaxNoteLength);
        RuleFor(f => f.Note).IsText(Claim.MaxNoteLength);
        RuleFor(f => f.Via).HasAtMost(Claim.MaxDepth - 1);
        RuleForEach(f => f.Via).NotNull().SetValidator(new HopFormValidator());
        RuleFor(f => f.Figures).HasAtMost(MaxItems);
        RuleForEach(f => f.Figures).NotNull().SetValidator(new FigureFormValidator());
        RuleFor(f => f.Evidence).Required().HasAtMost(MaxItems);
        RuleForEach(f => f.Evidence).NotNull().SetValidator(new EvidenceFormValidator());
    }
}

internal sealed class HopFormValidator : AbstractValidator<HopForm>
{
    public HopFormValidator()
    {
        RuleFor(h => h.Actor).Required().IsReference();
        RuleFor(h => h.Article).IsReference();
        RuleFor(h => h.Cue).IsText(Claim.MaxCueLength);
        RuleFor(h => h.Stance).Required().IsTermOf<HopForm, Stance>();
    }
}

internal sealed class FigureFormValidator : AbstractValidator<FigureForm>
{
    public FigureFormValidator()
    {
        RuleFor(f => f.Measure).Required().IsReference();
        RuleFor(f => f.Qualifier).Required().IsTermOf<FigureForm, Qualifier>();
        RuleFor(f => f.Date).IsPartialDate();
        RuleFor(f => f.Value)
            .Must(
                (f, value) =>
                    value is null
                    || !Words<Qualifier>.TryTerm(f.Qualifier ?? "", out var qualifier)
                    || FigureContent.HasBounds(qualifier, value.Value)
            )
            .WithMessage(FigureContent.TooLarge);
        RuleFor(f => f)
            .Must(f => f.Value is null || (f.Lower is null && f.Upper is null))
            .WithMessage(
                "A figure has a value or bounds; bounds of a value follow from its qualifier"
            );
    }
}

internal sealed class EvidenceFormValidator : AbstractValidator<EvidenceForm>
{
    public EvidenceFormValidator()
    {
        RuleFor(e => e.Role).Required().IsTermOf<EvidenceForm, EvidenceRole>();
        RuleFor(e => e.Paragraph).IsWithin(1, ArticleText.MaxLength);
        RuleFor(e => e.Start).IsGiven().IsWithin(0, ArticleText.MaxLength);
        RuleFor(e => e.End).IsGiven().IsWithin(1, ArticleText.MaxLength);
        RuleFor(e => e.End)
            .Must((e, end) => !(end <= e.Start))
            .WithMessage("A span ends behind its start");
        RuleFor(e => e.StartUtf16).IsWithin(0, 2 * ArticleText.MaxLength);
        RuleFor(e => e.StartUtf16)
            .Must((e, start) => !(start < e.Start))
            .WithMessage("In UTF-16 units a span starts no earlier than in code points");
        RuleFor(e => e.EndUtf16).IsWithin(1, 2 * ArticleText.MaxLength);
        RuleFor(e => e.EndUtf16)
            .Must((e, end) => !(end < e.End) && !(end <= e.StartUtf16))
            .WithMessage(
                "In UTF-16 units a span ends behind its start, and no earlier than in code points"
            );
        RuleFor(e => e.Sha256).Required().IsHash();
    }
}
