namespace JapanRussia.Rest.Lists;

/// <summary>What an operation that is no list can be asked; nothing, unless it says otherwise.</summary>
public sealed record Parameters(params IReadOnlyList<ListOption> Options) : IListing
{
    public static readonly Parameters None = new();

    public string Noun { get; init; } = "item";
    public IReadOnlyList<IField> Fields { get; init; } = [];
    public IReadOnlyList<string> Sorts => [];
    public IReadOnlyList<string> Includes => [];
    public IReadOnlyList<string> Facets { get; init; } = [];
    public IReadOnlyList<string> RowFields { get; init; } = [];
    public Type Page { get; init; } = typeof(object);
    public ListRequestValidator Validator => field ??= new(this);
}
