namespace JapanRussia.Api.Figures;

/// <summary>A measure as other things refer to it.</summary>
/// <param name="Slug" example="rdif-jbic-fund-size">Its stable name in addresses and filters.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit" example="USD">What an amount is counted in; null for dates.</param>
public sealed record MeasureRef(string Slug, string Name, string? Unit);
