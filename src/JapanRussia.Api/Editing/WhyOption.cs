using JapanRussia.History;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Requests;

namespace JapanRussia.Api.Editing;

/// <summary>The parameter <c>why</c>: a reason, for the history.</summary>
internal static class WhyOption
{
    internal static readonly ListOption Why = new(
        "why",
        "Why it is changed, for whoever reads the history."
    )
    {
        MaxLength = ChangeSet.MaxWhyLength,
        IsText = true,
        Pattern = PastedText.Pattern,
        Example = "The article has a comma there.",
        FindFault = why =>
            why.Length <= ChangeSet.MaxWhyLength
                ? null
                : $"A reason has at most {ChangeSet.MaxWhyLength} characters",
    };

    internal static readonly Parameters Parameters = new(Why);
}
