namespace JapanRussia.Api.Lists;

/// <summary>What an operation that is no list can be asked; nothing, unless it says otherwise.</summary>
/// <param name="Common">Names of <see cref="ListOption"/>s.</param>
internal sealed record Parameters(params IReadOnlyList<string> Common) : IListing
{
    internal static readonly Parameters None = new();

    /// <summary>A reason, for the history.</summary>
    internal static readonly Parameters Why = new("why");

    public string Noun { get; init; } = "item";
    public IReadOnlyList<IField> Fields { get; init; } = [];
    public IReadOnlyList<string> Sorts => [];
    public IReadOnlyList<string> Includes => [];
    public IReadOnlyList<string> Facets { get; init; } = [];
    public IReadOnlyList<string> RowFields { get; init; } = [];
    public Type Page { get; init; } = typeof(object);
    public ListRequestValidator Validator => field ??= new(this);
}
