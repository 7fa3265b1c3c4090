using System.Globalization;

namespace JapanRussia.Api.Lists;

/// <summary>What is asked of a list, by a query string or by a search's body.</summary>
/// <param name="Options">What it is asked besides its filters.</param>
/// <param name="Where">The filters, all of which must hold.</param>
/// <param name="Text">All that decides which rows come in which order, in a form of its own: what a cursor is bound to.</param>
internal sealed record ListRequest(
    IReadOnlyList<Given> Options,
    IReadOnlyList<Clause> Where,
    string Text
)
{
    internal const int DefaultLimit = 50;
    internal const int MaxLimit = 200;
    internal const string Not = "not_";

    /// <summary>Every name that it gives, known or not.</summary>
    internal IEnumerable<Given> Given => Where.SelectMany(c => c.Conditions()).Concat(Options);

    internal static ListRequest Of(HttpRequest http, IListing listing)
    {
        List<Given> options = [];
        List<Clause> where = [];
        foreach (var (name, text) in http.Query)
        {
            var field = listing.Field(name);
            var option = field is null ? ListOption.Named(name) : null;
            // a parameter that is given twice is any of both
            var value = string.Join(',', text!);
            string[] values =
                field is { TakesList: true } || option is { TakesList: true }
                    ? [.. value.Split(',').Distinct()]
                    : [value];
            if (option is null && (field is not null || !listing.Common.Contains(name)))
                where.Add(ClauseOf(name, values));
            else
                options.Add(new(name, values));
        }
        var decisive = http
            .Query.Where(q => q.Key == "sort" || ListOption.Named(q.Key) is null)
            .OrderBy(q => q.Key, StringComparer.Ordinal)
            .Select(q => $"{q.Key}={q.Value}");
        return new(options, where, string.Join('&', decisive.Prepend($"{http.Path}")));
    }

    private static Clause ClauseOf(string name, string[] values)
    {
        var has = new Clause.Has(new(name, values));
        return name.StartsWith(Not, StringComparison.Ordinal) ? new Clause.Not(has) : has;
    }

    internal int Limit =>
        One("limit") is { } limit ? int.Parse(limit, CultureInfo.InvariantCulture) : DefaultLimit;
    internal string? Sort => One("sort");
    internal string? Cursor => One("cursor");
    internal string? Count => One("count");
    internal IReadOnlyList<string> Only => Many("fields");
    internal IReadOnlyList<string> Include => Many("include");
    internal IReadOnlyList<string> Facets => Many("facets");
    internal bool Bom => One("bom") == "true";
    internal bool EscapeCsv => One("csv_escape") != "none";

    private string? One(string option) => Options.FirstOrDefault(g => g.Name == option)?.Values[0];

    private IReadOnlyList<string> Many(string option) =>
        Options.FirstOrDefault(g => g.Name == option)?.Values ?? [];
}
