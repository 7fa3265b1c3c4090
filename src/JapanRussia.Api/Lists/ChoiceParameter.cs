using JapanRussia.Text;

namespace JapanRussia.Api.Lists;

/// <summary>A parameter that filters nothing and takes one of a few words.</summary>
internal sealed record ChoiceParameter(
    string Name,
    string Summary,
    string Example,
    IReadOnlyList<string> Allowed
) : IField
{
    public bool TakesList => false;
    public string JsonType => "string";
    public string? Pattern => null;

    public string? Fault(string value) =>
        Allowed.Contains(value)
            ? null
            : $"'{value}' is not a value of '{Name}'{Nearest.Hint(value, Allowed)}";
}
