using FluentValidation;
using JapanRussia.Api.Lists;
using JapanRussia.Api.Writes;
using JapanRussia.Claims;
using JapanRussia.Text;

namespace JapanRussia.Api.Claims;

/// <summary>What a claim must be like, whatever the database holds.</summary>
internal sealed class ClaimFormValidator : AbstractValidator<ClaimForm>
{
    private const int MaxItems = 50;

    internal static readonly ClaimFormValidator Instance = new();

    private ClaimFormValidator()
    {
        RuleFor(f => f.Key)
            .Must(key =>
                key is null
                || (key.Length <= Claim.MaxKeyLength && ParameterPatterns.Key.IsMatch(key))
            )
            .WithMessage(
                $"A key has lower-case letters, digits and hyphens, and at most one slash: at most {Claim.MaxKeyLength}"
            );
        RuleFor(f => f.Article).Required().IsSlug();
        RuleFor(f => f.Section).IsText(100);
        RuleFor(f => f.Claimant).Required().IsSlug();
        RuleFor(f => f.JointClaimants).HasAtMost(MaxItems);
        RuleForEach(f => f.JointClaimants).Required().IsSlug();
        RuleFor(f => f.AlternativeClaimants).HasAtMost(MaxItems);
        RuleForEach(f => f.AlternativeClaimants).Required().IsSlug();
        RuleFor(f => f.Proposition).Required().IsSlug();
        RuleFor(f => f.Stance).Required().IsTermOf<ClaimForm, Stance>();
        RuleFor(f => f.Certainty).Required().IsTermOf<ClaimForm, Certainty>();
        RuleFor(f => f.HedgeScope).IsTermOf<ClaimForm, HedgeScope>();
        RuleFor(f => f.Attribution).Required().IsTermOf<ClaimForm, Attribution>();
        RuleFor(f => f.Act).IsTermOf<ClaimForm, Act>();
        RuleFor(f => f.Cue).IsText(Claim.MaxCueLength);
        RuleFor(f => f.Quote)
            .Must(q => q is null || CodePoints.Words(q) is > 0 and <= Claim.MaxQuoteWords)
            .WithMessage($"A quote has 1 to {Claim.MaxQuoteWords} words");
        RuleFor(f => f.SaidOn).IsPartialDate();
        RuleFor(f => f.About).IsPartialDate();
        RuleFor(f => f.Condition).IsText(Claim.MaxNoteLength);
        RuleFor(f => f.Note).IsText(Claim.MaxNoteLength);
        RuleFor(f => f.Via).HasAtMost(Claim.MaxDepth - 1);
        RuleForEach(f => f.Via)
            .NotNull()
            .ChildRules(hop =>
            {
                hop.RuleFor(h => h.Actor).Required().IsSlug();
                hop.RuleFor(h => h.Article).IsSlug();
                hop.RuleFor(h => h.Cue).IsText(Claim.MaxCueLength);
                hop.RuleFor(h => h.Stance).Required().IsTermOf<HopForm, Stance>();
            });
        RuleFor(f => f.Figures).HasAtMost(MaxItems);
        RuleForEach(f => f.Figures)
            .NotNull()
            .ChildRules(figure =>
            {
                figure.RuleFor(g => g.Measure).Required().IsSlug();
                figure.RuleFor(g => g.Qualifier).Required().IsTermOf<FigureForm, Qualifier>();
                figure.RuleFor(g => g.Date).IsPartialDate();
                figure
                    .RuleFor(g => g)
                    .Must(g => g.Value is null || (g.Lower is null && g.Upper is null))
                    .WithMessage(
                        "A figure has a value or bounds; bounds of a value follow from its qualifier"
                    );
            });
        RuleFor(f => f.Evidence).Required().HasAtMost(MaxItems);
        RuleForEach(f => f.Evidence)
            .NotNull()
            .ChildRules(span =>
            {
                span.RuleFor(e => e.Role).Required().IsTermOf<EvidenceForm, EvidenceRole>();
                span.RuleFor(e => e.Paragraph).NotNull().WithMessage("It is required");
                span.RuleFor(e => e.Start).NotNull().WithMessage("It is required");
                span.RuleFor(e => e.End).NotNull().WithMessage("It is required");
                span.RuleFor(e => e.Sha256)
                    .Required()
                    .Matches(SpanHash.Pattern)
                    .WithMessage("It is a SHA-256 in lower-case hex: 64 characters");
            });
    }
}
