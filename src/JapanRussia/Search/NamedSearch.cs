using JapanRussia.Claims;
using NpgsqlTypes;

namespace JapanRussia.Search;

/// <summary>
/// What an outlet, actor, topic, article or proposition is found by. Ids are made from names with their kind, so one table holds
/// all of them. Derived like <see cref="ClaimSearch"/>, and what that is put together from.
/// </summary>
public sealed class NamedSearch
{
    private NamedSearch() { }

    public Guid Id { get; private init; }
    public NpgsqlTsVector Document { get; private init; } = null!;
}

/// <summary>A word of a name or a title: what a misspelt word may have meant. Words of names that are gone may stand here still.</summary>
public sealed class SearchWord
{
    private SearchWord() { }

    public string Word { get; private init; } = "";
}
