using JapanRussia.Actors;
using JapanRussia.Api.Editing;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Measures;
using JapanRussia.Values.Dates;
using JapanRussia.Values.Text;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Claims;

/// <summary>Turns the parts of a form into those of a claim, and notes what they name and is not there.</summary>
internal static class ClaimParts
{
    internal static async Task<Guid?> Section(string? key, Guid articleId, References references)
    {
        if (key is null || articleId == default)
            return null;
        var sections = await references.SectionsOf(articleId);
        if (sections.FirstOrDefault(s => s.Key == key) is { } section)
            return section.Id;
        var labelled = sections
            .Where(s => string.Equals(s.Label, key, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (labelled is [var one])
            return one.Id;
        references.Missing(
            "/section",
            labelled.Count > 1
                ? $"{labelled.Count} sections of the article are labelled {ShowValue.InQuotes(key)}: give the key of one"
                : $"The article has no section {ShowValue.InQuotes(key)}{Nearest.Hint(key, sections.Select(s => s.Key))}",
            [.. (labelled.Count > 1 ? labelled : sections).Select(s => s.Key)]
        );
        return null;
    }

    internal static async Task<List<ClaimantContent>> Claimants(
        IReadOnlyList<string>? slugs,
        ClaimantRole role,
        string at,
        References references
    )
    {
        List<ClaimantContent> claimants = [];
        foreach (var (i, slug) in (slugs ?? []).Index())
            claimants.Add(new(await references.To<Actor>(slug, $"{at}/{i}"), role));
        return claimants;
    }

    internal static async Task<List<HopContent>> Via(
        IReadOnlyList<HopForm>? hops,
        References references
    )
    {
        List<HopContent> via = [];
        foreach (var (i, hop) in (hops ?? []).Index())
            via.Add(
                new(
                    await references.To<Actor>(hop.Actor!, $"/via/{i}/actor"),
                    await references.ToOrNull<Article>(hop.Article, $"/via/{i}/article"),
                    hop.Cue,
                    Words<Stance>.Term(hop.Stance!)
                )
            );
        return via;
    }

    internal static async Task<List<FigureContent>> Figures(
        IReadOnlyList<FigureForm>? forms,
        References references
    )
    {
        List<FigureContent> figures = [];
        foreach (var (i, form) in (forms ?? []).Index())
        {
            var id = await references.To<Measure>(form.Measure!, $"/figures/{i}/measure");
            var kind = await references.KindOf(id);
            if (kind is { } takes && takes == MeasureKind.Date != form.Date is not null)
                references.Missing(
                    $"/figures/{i}",
                    takes == MeasureKind.Date
                        ? $"'{form.Measure}' takes a date"
                        : $"'{form.Measure}' takes a number, not a date"
                );
            figures.Add(Figure(form, id));
        }
        return figures;
    }

    private static FigureContent Figure(FigureForm form, Guid measure)
    {
        var qualifier = Words<Qualifier>.Term(form.Qualifier!);
        if (form.Date is { } date)
            return FigureContent.Dated(measure, qualifier, PartialDate.Parse(date));
        return form.Value is { } value
            ? FigureContent.Amount(measure, qualifier, value)
            : new(measure, qualifier, null, form.Lower, form.Upper, null);
    }
}
