using JapanRussia.Claims;
using JapanRussia.Measures;
using JapanRussia.Rest.Lists;
using JapanRussia.Values.Dates;

namespace JapanRussia.Api.Tests.Imports;

public sealed class ImportTablesTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Fact]
    public async Task The_table_of_all_claims_comes_back_as_it_went_out()
    {
        var http = await api.Importer();
        var table = await api.Http.GetStringAsync("/v1/claims.csv");
        var before = await api.Http.GetStringAsync("/v1/claims.ndjson");

        var import = await http.Takes(table, "?tool=tests&publish=true", "text/csv");

        Assert.Equal(
            (RowsOf(table).Count, 0),
            (import["unchanged"]!.GetValue<int>(), import["applied"]!.GetValue<int>())
        );
        Assert.Empty(await http.Errors(import));
        Assert.Equal(before, await api.Http.GetStringAsync("/v1/claims.ndjson"));
    }

    [Fact]
    public async Task A_new_claim_in_a_table_is_recorded_with_its_chain_and_figures()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var (claimant, amount, day) = (
            await api.Given(Some.Actor()),
            await api.Given(Some.Measure()),
            await api.Given(Some.Measure(MeasureKind.Date))
        );
        await story.Records(c =>
            story.By(claimant, c) with
            {
                Via = [new(story.Author.Id, null, null, Stance.Reports)],
                Cue = "=said",
                Figures =
                [
                    FigureContent.Amount(amount.Id, Qualifier.AtLeast, -1.5m),
                    FigureContent.Range(amount.Id, 2, 3),
                    FigureContent.Dated(day.Id, Qualifier.About, PartialDate.Parse("2016")),
                ],
            }
        );
        var table = await api.Http.GetStringAsync(
            story.Address.Replace("claims?", "claims.csv?", StringComparison.Ordinal)
        );
        var key = TextOf((await api.Rows(story.Address))[0]!, "key");

        var import = await http.Takes(
            table.Replace(key, key + "-again", StringComparison.Ordinal),
            "?tool=tests&publish=true",
            "text/csv"
        );

        Assert.True(import["recorded"]!.GetValue<int>() == 1, import.ToJsonString());
        var rows = await api.Rows(story.Address);
        foreach (
            var member in (string[])["cue", "claimant", "via", "figures", "attribution", "depth"]
        )
            Assert.Equal(rows[0]![member]!.ToJsonString(), rows[1]![member]!.ToJsonString());
    }

    [Theory]
    [InlineData("colour", "unknown_column")]
    [InlineData("key", "column_twice")]
    public async Task A_column_too_many_is_told(string column, string code)
    {
        var http = await api.Importer();
        var header = (
            await api.Http.GetStringAsync("/v1/claims.csv?claimant=vladimir-putin")
        ).Split("\r\n")[0];

        var import = await http.Takes($"{header},{column}\r\n", mediaType: "text/csv");

        Assert.Equal(code, TextOf(Assert.Single(await http.Errors(import)), "code"));
    }

    [Fact]
    public async Task A_column_too_few_is_told()
    {
        var http = await api.Importer();

        var import = await http.Takes("key,stance\r\n", mediaType: "text/csv");

        Assert.Contains(
            "The column 'proposition' is missing",
            (await http.Errors(import)).Select(e => TextOf(e, "detail"))
        );
    }

    [Fact]
    public void A_thousand_random_cells_come_back_by_their_bytes()
    {
        var random = new Random(7);
        for (var i = 0; i < 1000; i++)
        {
            var text = string.Concat(
                Enumerable
                    .Range(0, random.Next(1, 8))
                    .Select(_ => "='+-@\t\r\"a,\n|é"[random.Next(13)])
            );
            Assert.Equal(text, CsvText.Unescape(CsvText.Escape(text)));
            Assert.DoesNotContain(CsvText.Escape(text)[0], "=+-@\t\r");
        }
    }
}
