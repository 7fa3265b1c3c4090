using JapanRussia.Exports;

namespace JapanRussia.Tests.Exports;

public sealed class ExportedTablesTests
{
    [Fact]
    public void Only_what_is_named_goes_out() =>
        Assert.Equal(
            PublishedColumns.All.SelectMany(t => t.Columns.Select(c => (t.Table, c))),
            ExportedTables.All.SelectMany(t => t.Columns.Select(c => (t.Name, c.Name)))
        );

    [Fact]
    public void A_table_comes_after_those_that_it_points_at()
    {
        var seen = new HashSet<string>();
        foreach (var table in ExportedTables.All)
        {
            seen.Add(table.Name);
            Assert.All(table.References, r => Assert.Contains(r.Table, seen));
        }
        Assert.True(seen.Count >= 18, $"{seen.Count}");
    }

    [Fact]
    public void Parts_and_ties_go_out_with_the_claims_that_they_belong_to()
    {
        var tables = ExportedTables.All.ToDictionary(t => t.Name);

        Assert.StartsWith("status = 'published'", tables["claims"].Rows);
        Assert.Equal(
            $"(\"claim_id\") in (select \"id\" from \"claims\" where {tables["claims"].Rows})",
            tables["claim_evidence"].Rows
        );
        Assert.Equal(2, tables["claim_relations"].Rows!.Split("status = 'published'").Length - 1);
        Assert.Equal("shown", tables["actors"].Rows);
    }

    [Fact]
    public void Rows_stand_in_the_order_of_a_name_or_else_of_the_key()
    {
        var tables = ExportedTables.All.ToDictionary(t => t.Name);

        Assert.Equal(["slug"], tables["actors"].Order);
        Assert.Equal(["key"], tables["claims"].Order);
        Assert.Equal(["claim_id", "position"], tables["claim_hops"].Order);
    }
}
