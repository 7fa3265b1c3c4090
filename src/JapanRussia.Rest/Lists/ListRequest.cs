using System.Globalization;
using JapanRussia.Rest.Requests;

namespace JapanRussia.Rest.Lists;

/// <summary>What is asked of a list, by a query string or by a search's body.</summary>
/// <param name="Given">Every name that the request gives, known or not, as they come.</param>
/// <param name="Where">The filters, all of which must hold.</param>
/// <param name="Text">All that decides which rows come in which order, in a form of its own: what a cursor is bound to.</param>
public sealed record ListRequest(
    IReadOnlyList<Given> Given,
    IReadOnlyList<Clause> Where,
    string Text
)
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;

    /// <summary>How many values one parameter may have.</summary>
    public const int MaxValues = 100;
    public const string Not = "not_";

    public static ListRequest Parse(HttpRequest http, IListing listing)
    {
        List<Given> all = [];
        List<Clause> where = [];
        foreach (var (name, text) in http.Query)
        {
            var field = listing.FindField(name);
            var option = field is null ? listing.FindOption(name) : null;
            // a parameter that is given twice is any of both
            var value = string.Join(',', text!);
            string[] values =
                field is { TakesList: true } || option is { TakesList: true }
                    ? [.. value.Split(',').Distinct()]
                    :
                    [
                        option is { IsText: true }
                            ? PastedText.OnOneLine(value)
                            : field?.ReadValue(value) ?? value,
                    ];
            all.Add(new(name, values));
            if (field is not null)
                where.Add(ClauseOf(all[^1]));
        }
        var decisive = http
            .Query.Where(q => q.Key is "sort" or AsOf.Parameter || ListOptions.Find(q.Key) is null)
            .OrderBy(q => q.Key, StringComparer.Ordinal)
            .Select(q => $"{q.Key}={q.Value}");
        return new(all, where, string.Join('&', decisive.Prepend($"{http.Path}")));
    }

    private static Clause ClauseOf(Given given)
    {
        var has = new Clause.Has(given);
        return given.Name.StartsWith(Not, StringComparison.Ordinal) ? new Clause.Not(has) : has;
    }

    /// <summary>Whether it is made by somebody who may see what is not published.</summary>
    public bool MaySeeDrafts { get; init; }

    /// <summary>Whether rows that are not published are asked for, by somebody who may see them.</summary>
    public bool SeesDrafts { get; init; }

    public int Limit => Number("limit") ?? DefaultLimit;
    public string? Sort => One("sort");
    public string? Cursor => One("cursor");
    public string? Count => One("count");
    public IReadOnlyList<string> Only => Many("fields");
    public IReadOnlyList<string> Include => Many("include");
    public IReadOnlyList<string> Facets => Many("facets");
    public bool Highlight => One("highlight") == "true";

    /// <summary>The words that all rows must have; null where none are asked for, or only as one of several conditions.</summary>
    public string? Asked =>
        Where
            .OfType<Clause.Has>()
            .FirstOrDefault(h => h.Given.Name == SearchWords.Parameter)
            ?.Given.Values[0];

    public bool ByRelevance => Sort == Relevance.Name;

    /// <summary>The same request for other words; its cursors stay those of the one that was made.</summary>
    public ListRequest WithWords(string words) =>
        this with
        {
            Where =
            [
                .. Where.Select(c =>
                    c is Clause.Has { Given.Name: SearchWords.Parameter } has
                        ? new Clause.Has(has.Given with { Values = [words] })
                        : c
                ),
            ],
        };

    public bool Bom => One("bom") == "true";
    public bool EscapeCsv => One("csv_escape") != "none";

    /// <summary>What is asked besides filters.</summary>
    public Given? Option(string name) =>
        Given.FirstOrDefault(g => g.Name == name && !g.IsCondition);

    public int? Number(string option) =>
        One(option) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    public string? One(string option) => Option(option)?.Values[0];

    private IReadOnlyList<string> Many(string option) => Option(option)?.Values ?? [];
}
