using System.Text.RegularExpressions;
using JapanRussia.Values.Rules;

namespace JapanRussia.Tests.Conventions;

public sealed partial class RuleCodesTests
{
    // where a code is put together, what it can be
    private static readonly string[] PutTogether =
    [
        "claim_status",
        "review_status",
        "slug_fixed",
        "slug_taken",
        "key_fixed",
        "key_taken",
    ];

    /// <summary>The document promises clients a closed list: a rule with a code of its own has to stand in it.</summary>
    [Fact]
    public void Every_code_of_a_rule_stands_in_the_list_and_none_besides()
    {
        var source = Directory
            .EnumerateFiles(
                Path.Combine(HouseTests.Root, "src"),
                "*.cs",
                SearchOption.AllDirectories
            )
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(p => p is "obj" or "bin"))
            .Select(File.ReadAllText)
            .ToList();
        var used = source
            .SelectMany(text => Rule().Matches(text))
            .Select(rule => Code().Match(rule.Value))
            .Where(code => code.Success)
            .Select(code => code.Groups[1].Value)
            .Concat(PutTogether)
            .Append(RuleCodes.Constraint)
            .Append(RuleCodes.StillUsed)
            .Append(RuleCodes.NamesWithdrawn)
            .Append(RuleCodes.DisplacedSpan)
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(RuleCodes.All.Order(StringComparer.Ordinal), used);
    }

    [GeneratedRegex("""(new RuleViolation|RuleViolation\.Unless|\bUnless|\bRefuse)\([^;]*;""")]
    private static partial Regex Rule();

    [GeneratedRegex("""(?<![$\w])"([a-z]+(?:_[a-z]+)+)""")]
    private static partial Regex Code();
}
