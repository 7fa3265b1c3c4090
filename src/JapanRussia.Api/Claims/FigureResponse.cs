using System.Globalization;
using JapanRussia.Api.Fields;
using JapanRussia.Claims;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Claims;

/// <summary>A number or a date that a claim gives for a measure.</summary>
/// <param name="Measure" example="rdif-jbic-fund-size">Slug of the measure.</param>
/// <param name="Name">Name of the measure.</param>
/// <param name="Qualifier">How the figure was given.</param>
/// <param name="Value" example="1000000000">The number as given; null where bounds or a date were.</param>
/// <param name="Lower" example="1000000000">The least true value that would bear the claim out; null: no bound.</param>
/// <param name="Upper" example="1000000000">The greatest true value that would bear it out; null: no bound.</param>
/// <param name="Unit" example="USD">What is counted; null for dates.</param>
/// <param name="Date">The date as given; null for numbers.</param>
public sealed record FigureResponse(
    string Measure,
    string Name,
    Qualifier Qualifier,
    decimal? Value,
    decimal? Lower,
    decimal? Upper,
    string? Unit,
    DateResponse? Date
)
{
    /// <summary>As a table shows it: "about 70 accord".</summary>
    internal string InWords
    {
        get
        {
            var value =
                Date?.Text
                ?? Value?.ToString(CultureInfo.InvariantCulture)
                ?? string.Create(CultureInfo.InvariantCulture, $"{Lower} to {Upper}");
            return $"{Words.Of(Qualifier).Replace('_', ' ')} {value} {Unit}".TrimEnd();
        }
    }
}
