using FluentValidation;
using JapanRussia.Api.Editing;
using JapanRussia.Api.Fields;
using JapanRussia.Measures;
using JapanRussia.Rest.Writes;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Measures;

/// <summary>A measure as editors send it.</summary>
/// <param name="Slug" example="crab-quota-2017">Its stable name in addresses, which never changes.</param>
/// <param name="Name" example="Crab quota for 2017">Its name.</param>
/// <param name="Kind" example="amount">Whether it takes amounts or dates: a term of measure_kinds.</param>
/// <param name="Unit" example="tonne">What an amount is counted in: a singular word or an ISO 4217 code; none for dates.</param>
/// <param name="Definition" example="How much crab Japanese boats may catch off the islands in 2017.">One line that says exactly what is counted or dated.</param>
public sealed record MeasureForm(
    string? Slug,
    string? Name,
    string? Kind,
    string? Unit,
    string? Definition
) : INamedForm
{
    internal static MeasureForm Of(MeasureResponse measure) =>
        new(measure.Slug, measure.Name, Words.Of(measure.Kind), measure.Unit, measure.Definition);

    internal MeasureContent Content =>
        new(Name!, Definition!, Words<MeasureKind>.Term(Kind!), Unit);
}

internal sealed class MeasureFormValidator : AbstractValidator<MeasureForm>
{
    internal static readonly MeasureFormValidator Instance = new();

    private MeasureFormValidator()
    {
        RuleFor(f => f.Slug).Required().IsSlug();
        RuleFor(f => f.Name).IsName();
        RuleFor(f => f.Kind).Required().IsTermOf<MeasureForm, MeasureKind>();
        RuleFor(f => f.Unit)
            .Looks(
                ParameterPatterns.Unit,
                Measure.MaxUnitLength,
                $"tonne or USD: at most {Measure.MaxUnitLength} letters"
            );
        RuleFor(f => f.Definition).Required().IsText(NamedEntity.MaxNoteLength);
    }
}
