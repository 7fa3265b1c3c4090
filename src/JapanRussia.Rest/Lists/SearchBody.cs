using System.Text.Json;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Requests;
using JapanRussia.Rest.Writes;
using JapanRussia.Values.Text;

namespace JapanRussia.Rest.Lists;

/// <summary>
/// Reads a search from a body: the options of a list as members, and under <c>where</c> conditions on the same fields as in
/// the query string, tied by <c>all</c>, <c>any</c> and <c>not</c>. Faults are those of the query string, with pointers.
/// </summary>
public sealed class SearchBody(IListing listing)
{
    public const int MaxDepth = 10;
    public const int MaxConditions = 100;

    private static readonly string[] Ties = ["all", "any", "not"];

    private static readonly JsonDocumentOptions Strictly = new()
    {
        AllowDuplicateProperties = false,
        MaxDepth = 32,
    };

    private readonly List<Given> given = [];
    private readonly List<(ProblemKind, Fault)> faults = [];

    public static async Task<(ListRequest? Request, ProblemAnswer? Problem)> Read(
        IListing listing,
        HttpRequest http,
        CancellationToken cancellation
    )
    {
        if (!http.HasJsonContentType())
            return (null, new(ProblemKind.UnsupportedMediaType, "A search is application/json."));
        if (CheckCharset.FindProblem(http.ContentType) is { } unreadable)
            return (null, unreadable);
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Body, Strictly, cancellation);
            var reading = new SearchBody(listing);
            var where = reading.Search(body.RootElement);
            return reading.faults.Count > 0
                ? (null, ProblemAnswer.Combine(reading.faults))
                : (new(reading.given, where, reading.Text(http, body.RootElement)), null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (null, ReadBody.DescribeBadJson(e));
        }
    }

    private string Text(HttpRequest http, JsonElement body) =>
        string.Join(
            '\n',
            http.Path,
            body.TryGetProperty("where", out var where) ? where.GetRawText() : "",
            given.FirstOrDefault(g => g is { Name: "sort", IsCondition: false })?.Values[0],
            given.FirstOrDefault(g => g is { Name: AsOf.Parameter, IsCondition: false })?.Values[0]
        );

    private IReadOnlyList<Clause> Search(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            Wrong("", ProblemKind.InvalidParameter, "A search is an object");
            return [];
        }
        IReadOnlyList<Clause> where = [];
        foreach (var member in body.EnumerateObject())
        {
            var pointer = $"/{Escaped(member.Name)}";
            if (member.Name == "where")
                where = Clauses(member.Value, pointer, 1);
            else if (listing.FindOption(member.Name) is { } option)
                ReadValues(
                    member,
                    pointer,
                    option.JsonType,
                    option.TakesList || option.MaxValues is not null
                );
            else
                Unknown(member.Name, pointer, [.. listing.Options.Select(o => o.Name), "where"]);
        }
        return where;
    }

    /// <summary>The members of an object, all of which must hold.</summary>
    private IReadOnlyList<Clause> Clauses(JsonElement where, string at, int depth)
    {
        if (where.ValueKind != JsonValueKind.Object || !where.EnumerateObject().Any())
            Wrong(
                at,
                ProblemKind.InvalidParameter,
                "A condition is an object with a member or more"
            );
        else if (depth > MaxDepth)
            Wrong(at, ProblemKind.InvalidParameter, $"Conditions nest at most {MaxDepth} deep");
        else
            return
            [
                .. where
                    .EnumerateObject()
                    .Select(m => ClauseOf(m, $"{at}/{Escaped(m.Name)}", depth))
                    .OfType<Clause>(),
            ];
        return [];
    }

    private Clause? ClauseOf(JsonProperty member, string at, int depth)
    {
        switch (member.Name)
        {
            case "all" or "any":
                if (
                    member.Value is not { ValueKind: JsonValueKind.Array } list
                    || list.GetArrayLength() == 0
                )
                {
                    Wrong(
                        at,
                        ProblemKind.InvalidParameter,
                        $"'{member.Name}' is an array with a condition or more"
                    );
                    return null;
                }
                Clause[] clauses =
                [
                    .. list.EnumerateArray()
                        .Select((c, i) => new Clause.All(Clauses(c, $"{at}/{i}", depth + 1))),
                ];
                return member.Name == "all" ? new Clause.All(clauses) : new Clause.Any(clauses);
            case "not":
                return new Clause.Not(new Clause.All(Clauses(member.Value, at, depth + 1)));
        }
        if (listing.Fields.FirstOrDefault(f => f.Name == member.Name) is not { } field)
        {
            Unknown(member.Name, at, [.. listing.Fields.Select(f => f.Name), .. Ties]);
            return null;
        }
        if (given.Count(g => g.IsCondition) == MaxConditions)
            Wrong(
                at,
                ProblemKind.InvalidParameter,
                $"A search has at most {MaxConditions} conditions"
            );
        return ReadValues(member, at, field.JsonType, field.TakesList, field.ReadValue) is { } taken
            ? new Clause.Has(taken)
            : null;
    }

    /// <summary>One value, or several in an array; null where they are not of the type.</summary>
    /// <param name="read">Makes of a value what is meant by it.</param>
    private Given? ReadValues(
        JsonProperty member,
        string at,
        string type,
        bool takesList,
        Func<string, string>? read = null
    )
    {
        var several = takesList && member.Value.ValueKind == JsonValueKind.Array;
        List<string> values = [];
        foreach (var value in several ? member.Value.EnumerateArray().ToList() : [member.Value])
            if (TextOf(value, type) is { } text)
                values.Add(read?.Invoke(text) ?? text);
            else
                Wrong(
                    several ? $"{at}/{values.Count}" : at,
                    ProblemKind.InvalidParameter,
                    $"'{member.Name}' takes a{(type == "integer" ? "n" : "")} {type}{(takesList ? " or an array of them" : "")}"
                );
        if (several && values.Count == 0 && member.Value.GetArrayLength() == 0)
            Wrong(at, ProblemKind.InvalidParameter, $"'{member.Name}' has no value");
        if (values.Count == 0)
            return null;
        given.Add(new(member.Name, [.. values.Distinct()], at));
        return given[^1];
    }

    private static string? TextOf(JsonElement value, string type)
    {
        switch (type, value.ValueKind)
        {
            case ("boolean", JsonValueKind.True):
                return "true";
            case ("boolean", JsonValueKind.False):
                return "false";
            case ("integer", JsonValueKind.Number):
                return value.GetRawText();
            case ("string", JsonValueKind.String):
                try
                {
                    return value.GetString();
                }
                // half of a surrogate pair
                catch (InvalidOperationException)
                {
                    return null;
                }
            default:
                return null;
        }
    }

    private void Unknown(string name, string at, IReadOnlyList<string> known) =>
        Wrong(
            at,
            ProblemKind.UnknownParameter,
            $"There is no member '{name}'{Nearest.Hint(name, known)}",
            known
        );

    private void Wrong(
        string at,
        ProblemKind kind,
        string detail,
        IReadOnlyList<string>? allowed = null
    ) => faults.Add(new Given("", [], at).MakeFault(kind, detail, allowed));

    private static string Escaped(string name) => name.Replace("~", "~0").Replace("/", "~1");
}
