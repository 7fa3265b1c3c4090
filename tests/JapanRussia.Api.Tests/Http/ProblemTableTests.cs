using System.Reflection;
using JapanRussia.Api.Problems;
using JapanRussia.Rest.Problems;
using JapanRussia.Values.Rules;

namespace JapanRussia.Api.Tests.Http;

public sealed class ProblemTableTests
{
    private const string Heading = "| code | status | meaning | what to do |\n|---|---|---|---|\n";
    private static readonly string Page = Path.Combine(Repository.Root, "docs", "operations.md");

    /// <summary>The table is made from the code. To make it anew: UPDATE_DOCS=1 dotnet test.</summary>
    [Fact]
    public async Task The_operations_page_explains_every_code()
    {
        var table = string.Concat(
            ProblemKind
                .All.OrderBy(k => k.Status)
                .ThenBy(k => k.Code, StringComparer.Ordinal)
                .Select(k => $"| `{k.Code}` | {k.Status} | {k.Title}. | {k.Remedy} |\n")
        );
        await Stands(Heading, table);
    }

    [Fact]
    public async Task The_operations_page_names_the_code_of_every_rule() =>
        await Stands(
            "The code of a fault can also be that of a rule, which its detail explains:\n",
            string.Join(", ", RuleCodes.All.Order(StringComparer.Ordinal).Select(c => $"`{c}`"))
                + ".\n"
        );

    /// <summary>Behind this line of the page stands this text, up to the next empty line.</summary>
    private static async Task Stands(string behind, string text)
    {
        var page = await File.ReadAllTextAsync(Page);
        var begin = page.IndexOf(behind, StringComparison.Ordinal) + behind.Length;
        Assert.True(begin >= behind.Length, behind);
        var end = page.IndexOf("\n\n", begin, StringComparison.Ordinal) + 1;
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            await File.WriteAllTextAsync(Page, page[..begin] + text + page[end..]);
        else
            Assert.Equal(text, page[begin..end]);
    }

    [Fact]
    public void Every_kind_of_problem_has_a_page_and_a_code_of_its_own()
    {
        var defined = new[] { typeof(ProblemKind), typeof(ClaimProblems) }
            .SelectMany(t =>
                t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            )
            .Where(f => f.FieldType == typeof(ProblemKind))
            .Select(f => (ProblemKind)f.GetValue(null)!)
            .Select(k => k.Code)
            .Order()
            .ToList();

        Assert.Equal(defined, ClaimProblems.All.Select(k => k.Code).Order());
        Assert.Equal(defined.Distinct(), defined);
    }

    [Fact]
    public void No_table_of_the_operations_page_says_a_thing_twice()
    {
        var table = new HashSet<string>();
        foreach (var line in File.ReadLines(Page))
            if (!line.StartsWith('|'))
                table.Clear();
            else if (line.Split('|')[1].Trim() is { Length: > 0 } first && !first.StartsWith("--"))
                Assert.True(table.Add(first), $"The row {first} stands twice");
    }
}
