using JapanRussia.Api.Figures;

namespace JapanRussia.Api.Measures;

/// <summary>
/// The figures given for a measure, the one that was said or published first coming first: at most 200, in a list of
/// measures 20. All of them stand under `/v1/figures?measure=`. Bounds and clashes are those of the figures shown.
/// </summary>
/// <param name="Count" example="2">How many figures there are.</param>
/// <param name="Min" example="68">The least amount that a claimant holds, by itself or as a lower bound; null for dates.</param>
/// <param name="Max" example="70">The greatest.</param>
/// <param name="Earliest">The first day of the dates that claimants hold; null for amounts.</param>
/// <param name="Latest">The last day.</param>
/// <param name="Clash">Whether two of them cannot both hold, unless a curator has rejected that.</param>
/// <param name="Given">The figures.</param>
public sealed record MeasureFigures(
    int Count,
    decimal? Min,
    decimal? Max,
    DateOnly? Earliest,
    DateOnly? Latest,
    bool Clash,
    IReadOnlyList<MeasureFigure> Given
);

/// <param name="Figure">The figure, with whoever gives it and where.</param>
/// <param name="ClashesWith">Keys of the claims whose figures cannot hold together with it.</param>
public sealed record MeasureFigure(GivenFigure Figure, IReadOnlyList<string> ClashesWith);
