using System.Net;
using System.Text.Json.Nodes;
using CsvHelper;
using JapanRussia.Claims;

namespace JapanRussia.Api.Tests.Matrices;

public sealed class StanceMatrixTests(SeededApi api) : IClassFixture<SeededApi>
{
    private static readonly string[] Axes = ["actor", "topic", "proposition", "article", "outlet"];

    public static TheoryData<string, string, string> AxesAndFilters =>
        [
            .. from rows in Axes
            from columns in Axes
            where rows != columns
            from filter in new[]
            {
                "",
                "&topic=economic-cooperation&not_stance=questions",
                "&claimant=vladimir-putin,shinzo-abe",
            }
            select (rows, columns, filter),
        ];

    [Theory]
    [MemberData(nameof(AxesAndFilters))]
    public async Task Each_cell_counts_by_stance_the_claims_behind_its_link(
        string rows,
        string columns,
        string filter
    )
    {
        var matrix = await api.Json(
            $"/v1/stance-matrix?rows={rows}&columns={columns}&limit=4&columns_limit=4{filter}"
        );

        var cells = matrix["rows"]!.AsArray().SelectMany(r => r!["cells"]!.AsArray()).ToList();
        Assert.NotEmpty(cells);
        foreach (var cell in cells.Take(3).Append(cells[^1]))
        {
            var behind = await api.Json($"{cell!["link"]}&count=exact&facets=stance&limit=1");
            Assert.Equal(Number(cell["claims"]), Number(behind["count"]!["value"]));
            var counted = behind["facets"]![0]!["values"]!
                .AsArray()
                .ToDictionary(v => v!["value"]!.GetValue<string>(), v => Number(v!["count"]));
            // the facet is not narrowed by a filter on stances, the cell is
            if (!filter.Contains("stance"))
                foreach (var stance in new[] { "supports", "denies", "questions", "reports" })
                    Assert.Equal(counted.GetValueOrDefault(stance), Number(cell[stance]));
        }
    }

    [Fact]
    public async Task Rows_and_columns_are_those_with_most_claims_and_say_how_many()
    {
        var matrix = await api.Json("/v1/stance-matrix?rows=actor&columns=article&limit=2");

        Assert.True(matrix["more_rows"]!.GetValue<bool>());
        Assert.False(matrix["more_columns"]!.GetValue<bool>());
        Assert.Equal(5, matrix["columns"]!.AsArray().Count);
        foreach (var axis in new[] { "rows", "columns" })
        {
            var claims = matrix[axis]!.AsArray().Select(t => Number(t!["claims"])).ToList();
            Assert.Equal(claims.OrderDescending(), claims);
        }
        var first = matrix["rows"]![0]!;
        var behind = await api.Json($"/v1/claims?claimant={first["slug"]}&count=exact&limit=1");
        Assert.Equal(Number(behind["count"]!["value"]), Number(first["claims"]));
    }

    [Fact]
    public async Task As_a_table_it_has_four_columns_for_each_column_and_the_same_counts()
    {
        const string query =
            "rows=actor&columns=topic&limit=5&columns_limit=3&article=maxie-elusive-bargain";
        var matrix = await api.Json($"/v1/stance-matrix?{query}");
        Assert.Equal($"/v1/stance-matrix.csv?{query}", matrix["links"]!["csv"]!.GetValue<string>());

        var text = await api.Http.GetStringAsync(matrix["links"]!["csv"]!.GetValue<string>());

        using var csv = CsvReader.FromText(text, Answers.Strict);
        Assert.Equal(
            matrix["columns"]!
                .AsArray()
                .SelectMany(c =>
                    new[] { "supports", "denies", "questions", "reports" }.Select(s =>
                        $"{c!["slug"]}.{s}"
                    )
                ),
            csv.Headers.Skip(3)
        );
        foreach (var row in matrix["rows"]!.AsArray())
        {
            Assert.True(await csv.ReadAsync());
            Assert.Equal(row!["slug"]!.GetValue<string>(), csv.GetString("actor"));
            foreach (var cell in row["cells"]!.AsArray())
                Assert.Equal(
                    Number(cell!["supports"]),
                    csv.Parse<long>($"{cell["column"]}.supports")
                );
            Assert.Equal(
                row["cells"]!.AsArray().Sum(c => Number(c!["claims"])),
                csv.Headers.Skip(3).Sum(c => csv.Parse<long>(c))
            );
        }
        Assert.False(await csv.ReadAsync());
    }

    [Theory]
    [InlineData("", "invalid_parameter", "rows")]
    [InlineData("rows=actor", "invalid_parameter", "columns")]
    [InlineData("rows=actor&columns=actor", "invalid_parameter", "columns")]
    [InlineData("rows=actors&columns=topic", "invalid_parameter", "rows")]
    [InlineData("rows=actor&columns=topic&columns_limit=101", "invalid_parameter", "columns_limit")]
    [InlineData("rows=actor&columns=topic&cursor=x", "unknown_parameter", "cursor")]
    [InlineData("rows=actor&columns=topic&topic=nothing", "unknown_value", "topic")]
    public async Task What_it_cannot_draw_is_told(string query, string code, string parameter)
    {
        var problem = await api.Problem(
            $"/v1/stance-matrix?{query}",
            HttpStatusCode.BadRequest,
            code
        );

        Assert.Equal(parameter, problem["errors"]![0]!["parameter"]!.GetValue<string>());
    }

    [Fact]
    public async Task Without_claims_it_is_empty()
    {
        var matrix = await api.Json(
            "/v1/stance-matrix?rows=actor&columns=topic&claimant=vladimir-putin&stance=questions"
        );

        Assert.Empty(matrix["rows"]!.AsArray());
        Assert.Empty(matrix["columns"]!.AsArray());
    }

    private static long Number(JsonNode? number) => number!.GetValue<long>();

    [Fact]
    public async Task A_table_is_whole_unless_a_part_is_asked_for()
    {
        const string query = "rows=proposition&columns=actor";
        var shown = await api.Json($"/v1/stance-matrix?{query}");
        Assert.True(shown["more_rows"]!.GetValue<bool>());

        var whole = await api.Http.GetStringAsync($"/v1/stance-matrix.csv?{query}");
        var part = await api.Http.GetStringAsync($"/v1/stance-matrix.csv?{query}&limit=3");

        await using var db = api.Database();
        var propositions = db.Claims.Published().Select(c => c.PropositionId).Distinct().Count();
        Assert.Equal(1 + propositions, whole.Split("\r\n").Length - 1);
        Assert.Equal(1 + 3, part.Split("\r\n").Length - 1);
    }
}
