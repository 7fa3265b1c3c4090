using JapanRussia.Claims;
using JapanRussia.Imports;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Requests;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Imports;

/// <summary>What an import can be asked.</summary>
internal static class ImportOptions
{
    internal static readonly ListOption Mode = new(
        "mode",
        "All rows or none; or the good rows, with faults for the others."
    )
    {
        Allowed = _ => Words<ImportMode>.All,

        Default = Words.Of(ImportMode.All),
    };

    internal static readonly ListOption DryRun = new(
        "dry_run",
        "Looks at every row and changes nothing."
    )
    {
        IsFlag = true,
    };

    internal static readonly ListOption Publish = new(
        "publish",
        "Shows the claims to everybody at once, without a second pair of eyes; needs the scope review besides."
    )
    {
        IsFlag = true,
    };

    internal static readonly ListOption Overwrite = new(
        "overwrite",
        "Changes also claims that were changed otherwise since this tool imported them last."
    )
    {
        IsFlag = true,
    };

    internal static readonly ListOption Tool = new(
        "tool",
        "From where the claims come; without it the caller's name."
    )
    {
        MaxLength = Origin.MaxToolLength,
        IsText = true,
        Pattern = PastedText.Pattern,
        Example = "my-notes",
        FindFault = tool =>
            tool.Length is > 0 and <= Origin.MaxToolLength
                ? null
                : $"A tool has 1 to {Origin.MaxToolLength} characters",
    };
}
