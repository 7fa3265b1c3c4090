using JapanRussia.Api.Citations;
using JapanRussia.Api.History;
using JapanRussia.Claims;
using JapanRussia.History;
using JapanRussia.Imports;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Lists;

/// <summary>What operations that are no lists can be asked: the history, tables, citations, imports.</summary>
internal static class OtherOptions
{
    internal static readonly IReadOnlyList<ListOption> All =
    [
        new("why", "Why it is changed, for whoever reads the history.")
        {
            MaxLength = ChangeSet.MaxWhyLength,
            IsText = true,
            Pattern = PastedText.Pattern,
            Example = "The article has a comma there.",
            Fault = why =>
                why.Length <= ChangeSet.MaxWhyLength
                    ? null
                    : $"A reason has at most {ChangeSet.MaxWhyLength} characters",
        },
        new(
            "after",
            "Behind this place: `page.next` of the page before, the id of an event, a version of the data (`12`: behind all of it), or `now`."
        )
        {
            MaxLength = 30,
            Pattern = ChangePlace.Pattern,
            Example = "1",
            Fault = after =>
                after == ChangePlace.Now || ChangePlace.TryParse(after, out _)
                    ? null
                    : $"'{after}' is no place among the changes such as 12.1, 12 or now",
        },
        new("kinds", "Of these sorts of things only.")
        {
            TakesList = true,
            Allowed = _ => Words<EntityKind>.All,
        },
        new(
            "to",
            "The revision to compare with: what is different there. Without it, what is different here from the one before."
        )
        {
            Most = int.MaxValue,
            Example = "1",
        },
        new("rows", "What each row stands for.")
        {
            Required = true,
            Allowed = l => l.Facets,
            TermsName = _ => "MatrixDimension",
        },
        new("columns", "What each column stands for; not the same as the rows.")
        {
            Required = true,
            Allowed = l => l.Facets,
            TermsName = _ => "MatrixDimension",
        },
        new("columns_limit", "How many columns there are at most: those with most claims.")
        {
            Most = 100,
            Default = "20",
        },
        new(
            "style",
            "In what style: text as in a list of references (`plain`, also without this parameter), BibTeX, CSL-JSON for reference managers, a template for Wikipedia."
        )
        {
            Allowed = _ => CitationStyles.Names,
            TermsName = _ => "CitationStyle",
            Default = CitationStyles.Names[0],
        },
        new("mode", "All rows or none; or the good rows, with faults for the others.")
        {
            Allowed = _ => Words<ImportMode>.All,

            Default = Words.Of(ImportMode.All),
        },
        new("dry_run", "Looks at every row and changes nothing.") { IsFlag = true },
        new(
            "publish",
            "Shows the claims to everybody at once, without a second pair of eyes; needs the scope review besides."
        )
        {
            IsFlag = true,
        },
        new(
            "overwrite",
            "Changes also claims that were changed otherwise since this tool imported them last."
        )
        {
            IsFlag = true,
        },
        new("tool", "From where the claims come; without it the caller's name.")
        {
            MaxLength = Origin.MaxToolLength,
            IsText = true,
            Pattern = PastedText.Pattern,
            Example = "my-notes",
            Fault = tool =>
                tool.Length is > 0 and <= Origin.MaxToolLength
                    ? null
                    : $"A tool has 1 to {Origin.MaxToolLength} characters",
        },
    ];
}
