using JapanRussia.Api.Editing;
using JapanRussia.Api.Fields;
using JapanRussia.Api.Limits;
using JapanRussia.Claims;
using JapanRussia.Measures;
using JapanRussia.Rest.Lists;
using JapanRussia.Storage;
using JapanRussia.Values.Rules;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Measures;

/// <summary>Measures: by what they are filtered, sorted and shown, how they are written, and where.</summary>
internal static class MeasureResource
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapResource(Editing, Texts, read => read.AsHeavy());
    }

    private static readonly ResourceTexts Texts = new(
        "akita-gift-date",
        "Measures: quantities and dates that sources give figures for.",
        "One measure, with every figure given for it and which of them clash.",
        "Records a measure, for which claims can then give figures.",
        "A measure of amounts has a unit, a measure of dates has none.",
        "Null takes a member away. The slug stays, and once claims give figures for it, so do kind and unit."
    );

    private const string Noun = "measures";

    internal static readonly Listing<Measure, MeasureResponse> Listing = new()
    {
        Noun = Noun,
        Rows = db => db.Measures.Published(),
        Drafts = db => db.Measures,
        Fetch = RowsById.FetchThrough(MeasureResponse.Projection),
        Fields =
        [
            new WordField<Measure, MeasureKind>(
                "kind",
                "That take amounts, or dates.",
                "amount",
                kinds => m => kinds.Contains(m.Kind)
            ),
            new TextField<Measure>(
                "unit",
                "Counted in this unit.",
                "USD",
                ParameterPatterns.Unit,
                units => m => units.Contains(m.Unit)
            ),
            StatusField.OfHideable<Measure>(Noun),
        ],
        Sorts =
        [
            new Sort<Measure, string>("slug", m => m.Slug),
            new Sort<Measure, string>("name", m => m.Name),
            new Sort<Measure, DateTimeOffset>("created_at", m => m.CreatedAt),
            new Sort<Measure, DateTimeOffset>("updated_at", m => m.UpdatedAt),
        ],
        Columns =
        [
            new("id", m => m.Id),
            new("slug", m => m.Slug),
            new("name", m => m.Name),
            new("definition", m => m.Definition),
            new("kind", m => Words.Of(m.Kind)),
            new("unit", m => m.Unit),
            new("status", m => Words.Of(m.Status)),
            new("version", m => m.Version),
            new("created_at", m => m.CreatedAt),
            new("updated_at", m => m.UpdatedAt),
        ],
        Includes = [new("figures", GatherFigures.AddTo, Always: true)],
    };

    internal static readonly Editing<
        Measure,
        MeasureContent,
        MeasureForm,
        MeasureResponse
    > Editing = new()
    {
        Listing = Listing,
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
