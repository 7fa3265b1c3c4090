using JapanRussia.Api.Http;
using JapanRussia.Api.Writes;
using JapanRussia.Claims;
using JapanRussia.Measures;
using JapanRussia.Values.Rules;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Measures;

/// <summary>How measures are recorded and changed.</summary>
internal static class MeasureEditing
{
    internal static readonly Editing<
        Measure,
        MeasureContent,
        MeasureForm,
        MeasureResponse
    > Editing = new()
    {
        Listing = MeasureListing.Listing,
        FormJson = ApiJson.Readable.MeasureForm,
        Validator = MeasureFormValidator.Instance,
        NameOf = form => form.Slug,
        Whole = db => db.Measures,
        FormOf = MeasureForm.Of,
        Content = (form, _, _) => Task.FromResult(form.Content),
        Make = (form, content) => Measure.Define(form.Slug!, content),
        Change = Change,
        Uses = Use.OfClaims("with a figure for it", "measure", ClaimConditions.Measuring),
    };

    // a figure means what it meant, also one that was withdrawn and may come back
    private static async Task Change(Measure measure, MeasureContent content, WriteContext writing)
    {
        if (
            (content.Kind, content.Unit) != (measure.Kind, measure.Unit)
            && await writing.Db.Claims.CountAsync(
                ClaimConditions.Measuring([measure.Id]),
                writing.Cancellation
            )
                is > 0
                    and var figures
        )
            throw new RuleViolation(
                "measure_in_use",
                $"{figures} claims give a figure for it: it keeps its kind and unit. Record another measure.",
                content.Kind != measure.Kind ? "kind" : "unit"
            );
        measure.Revise(content);
    }
}
