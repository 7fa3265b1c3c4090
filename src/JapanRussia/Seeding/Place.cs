using JapanRussia.Values.Dates;
using JapanRussia.Values.Identities;
using JapanRussia.Values.Text;

namespace JapanRussia.Seeding;

/// <summary>A member of a seed file, where a value is taken from and where a problem with it is reported.</summary>
internal readonly struct Place(SeedFile file, List<SeedProblem> problems, params object[] way)
{
    internal Place this[params object[] further] => new(file, problems, [.. way, .. further]);

    internal void Problem(string reason) => problems.Add(file.Problem(reason, way));

    /// <summary>The id of the row that a slug names; reports a slug that names none.</summary>
    internal Guid Id<T>(string kind, string slug, IReadOnlyDictionary<string, T> known)
    {
        if (!known.ContainsKey(slug))
            Problem($"no {kind} is called '{slug}'{Nearest.Hint(slug, known.Keys)}");
        return NameBasedId.Of(kind, slug);
    }

    internal Guid? IdOrNull<T>(string kind, string? slug, IReadOnlyDictionary<string, T> known) =>
        slug is null ? null : Id(kind, slug, known);

    internal PartialDate? Date(string? text)
    {
        if (!PartialDate.TryParse(text, out var date) && text is not null)
            Problem(
                $"'{text}' is not a partial date such as 2016, 2016-12~, 2016-12-16? or 2014-03/.."
            );
        return date;
    }

    internal string? Address(string? text)
    {
        if (text is null)
            return null;
        var (normal, fault) = WebAddress.Read(text);
        if (fault is not null)
            Problem(fault);
        return normal;
    }

    /// <summary>Does what a factory does, and reports the rule that it finds broken.</summary>
    internal void Try(Action build)
    {
        try
        {
            build();
        }
        catch (RuleViolation violation)
        {
            (violation.Member is { } member ? this[member] : this).Problem(violation.Message);
        }
    }
}
