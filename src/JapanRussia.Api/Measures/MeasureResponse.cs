using System.Linq.Expressions;
using System.Text.Json.Serialization;
using JapanRussia.Measures;
using JapanRussia.Rest.Json;
using JapanRussia.Values.Identities;

namespace JapanRussia.Api.Measures;

/// <summary>A named quantity or date that several sources can give figures for, and so disagree on.</summary>
/// <param name="Id">The same on every installation that has the seed data.</param>
/// <param name="Slug" example="rdif-jbic-fund-size">Its stable name in addresses and filters.</param>
/// <param name="Version" example="1">One more with every change.</param>
/// <param name="Status">Whether readers see it: a draft until it is shown to them.</param>
/// <param name="Name">Its name.</param>
/// <param name="Definition">One line that says exactly what is counted or dated.</param>
/// <param name="Kind">Whether it takes amounts or dates.</param>
/// <param name="Unit" example="USD">What an amount is counted in: a singular word or an ISO 4217 code; null for dates.</param>
/// <param name="CreatedAt">When it was recorded here.</param>
/// <param name="UpdatedAt">When it last changed here.</param>
public sealed record MeasureResponse(
    Guid Id,
    string Slug,
    int Version,
    ClaimStatus Status,
    string Name,
    string Definition,
    MeasureKind Kind,
    string? Unit,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt
) : IIdentified
{
    /// <summary>Where to go from here.</summary>
    public MeasureLinks Links =>
        new(
            $"/v1/measures/{Slug}",
            $"/v1/claims?measure={Slug}",
            $"/v1/figures?measure={Slug}",
            $"/v1/disagreements?measure={Slug}"
        );

    /// <summary>Every figure given for it; in lists only with `include=figures`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MeasureFigures? Figures { get; init; }

    internal static readonly Expression<Func<Measure, MeasureResponse>> Projection =
        m => new MeasureResponse(
            m.Id,
            m.Slug,
            m.Version,
            HideableEntity.StatusOf(m.Shown, m.RetractedAt),
            m.Name,
            m.Definition,
            m.Kind,
            m.Unit,
            m.CreatedAt,
            m.UpdatedAt
        );
}

/// <param name="Self">This measure.</param>
/// <param name="Claims">The claims that give a figure for it.</param>
/// <param name="Figures">The figures as a list of their own.</param>
/// <param name="Disagreements">Which of them cannot both hold.</param>
public sealed record MeasureLinks(Link Self, Link Claims, Link Figures, Link Disagreements);
