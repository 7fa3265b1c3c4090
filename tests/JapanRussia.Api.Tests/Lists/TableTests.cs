using JapanRussia.Api.Matrices;
using JapanRussia.Claims;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Representations;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace JapanRussia.Api.Tests.Lists;

public sealed class TableTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_table_has_every_row_with_labels_beside_slugs()
    {
        var story = await Story.In(api);
        for (var i = 0; i < 60; i++)
            await story.Records(c => c with { Note = "a \"note\", with commas\nand lines" });

        var text = await api.Http.GetStringAsync(Csv(story.Address));
        var rows = RowsOf(text);

        Assert.Equal(60, rows.Count);
        Assert.All(rows, r => Assert.Equal("Some Actor", r["claimant_name"]));
        Assert.All(rows, r => Assert.Equal(story.Author.Slug, r["claimant"]));
        Assert.All(rows, r => Assert.Equal("a \"note\", with commas\nand lines", r["note"]));
        Assert.EndsWith("\r\n", text);
        Assert.NotEqual('\uFEFF', text[0]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@cmd")]
    public async Task A_cell_that_a_spreadsheet_would_run_is_made_harmless(string note)
    {
        var story = await Story.In(api);
        await story.Records(c => c with { Note = note });

        Assert.Equal("'" + note, (await api.Table(Csv(story.Address))).Single()["note"]);
        Assert.Equal(
            note,
            (await api.Table(Csv(story.Address) + "&csv_escape=none")).Single()["note"]
        );
    }

    [Fact]
    public async Task A_row_whose_only_cell_is_empty_is_no_empty_line()
    {
        var story = await Story.In(api);
        await story.Records(c => c with { Note = null });

        Assert.Equal(
            "note\r\n\"\"\r\n",
            await api.Http.GetStringAsync(Csv(story.Address) + "&fields=note")
        );
    }

    [Fact]
    public async Task A_number_below_nought_stays_a_number()
    {
        var story = await Story.In(api);
        var measure = await api.Given(Some.Measure());
        await story.Records(c =>
            c with
            {
                Figures = [FigureContent.Amount(measure.Id, Qualifier.Exact, -1.5m)],
            }
        );

        var rows = await api.Table($"/v1/figures.csv?measure={measure.Slug}");

        Assert.Equal(["-1.5"], rows.Select(r => r["value"]));
    }

    [Fact]
    public async Task A_table_that_breaks_off_says_so_in_a_last_row_as_wide_as_the_others()
    {
        var http = new DefaultHttpContext
        {
            RequestServices = api.Services,
            Response = { Body = new MemoryStream() },
        };

        var cut = new StreamedRows<MatrixRow>(
            Broken(),
            Representation.Csv,
            [new("actor", r => r.Slug), new("claims", r => r.Claims), new("name", r => r.Name)],
            ListRequest.Parse(http.Request, GetStanceMatrix.Parameters),
            "rows"
        ).ExecuteAsync(http);

        await Assert.ThrowsAsync<NpgsqlException>(() => cut);
        http.Response.Body.Position = 0;
        Assert.Equal(
            "actor,claims,name\r\none,1,One\r\ncut short: the server could not send the rest,,\r\n",
            await new StreamReader(http.Response.Body).ReadToEndAsync(
                TestContext.Current.CancellationToken
            )
        );

        static async IAsyncEnumerable<MatrixRow> Broken()
        {
            yield return new("one", "One", 1, []);
            await Task.Yield();
            throw new NpgsqlException("gone");
        }
    }

    [Fact]
    public async Task A_table_can_begin_with_a_mark_and_keep_some_fields_only()
    {
        var story = await Story.In(api);
        await story.Records();

        var bytes = await api.Http.GetByteArrayAsync(
            Csv(story.Address) + "&bom=true&fields=claimant,stance"
        );

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith(
            "claimant,claimant_name,claimant_kind,claimant_country,stance\r\n",
            System.Text.Encoding.UTF8.GetString(bytes[3..])
        );
    }

    [Fact]
    public async Task Lines_of_json_hold_what_the_list_holds()
    {
        var story = await Story.In(api);
        for (var i = 0; i < 3; i++)
            await story.Records(c =>
                story.By(story.Author, c) with
                {
                    Via = [new(story.Author.Id, null, null, Stance.Denies)],
                }
            );

        var lines = (
            await api.Http.GetStringAsync(story.Address.Replace("/claims?", "/claims.ndjson?"))
        ).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal((await api.Rows(story.Address)).Select(r => r!.ToJsonString(Plain)), lines);
    }

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("application/x-ndjson", "application/x-ndjson")]
    [InlineData("text/csv;q=0.5, application/json", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/*", "text/csv")]
    [InlineData("text/html, */*;q=0.1", "application/json")]
    public async Task The_client_says_what_it_accepts(string accept, string given)
    {
        var story = await Story.In(api);
        await story.Records();
        using var request = new HttpRequestMessage(HttpMethod.Get, story.Address);
        request.Headers.Add("Accept", accept);

        using var answer = await api.Http.SendAsync(request);

        Assert.Equal(given, answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("actors", "slug")]
    [InlineData("articles", "slug")]
    [InlineData("outlets", "slug")]
    [InlineData("topics", "slug")]
    [InlineData("propositions", "slug")]
    [InlineData("measures", "slug")]
    public async Task Every_list_comes_as_a_table_too(string list, string column)
    {
        await (await Story.In(api, author => Some.Article(author: author))).Records();
        await api.Given(Some.Outlet());
        await api.Given(Some.Topic());
        await api.Given(Some.Measure());

        var slugs = await api.Keys($"/v1/{list}?limit=200", "slug");
        var table = (await api.Table($"/v1/{list}.csv"));

        Assert.NotEmpty(slugs);
        Assert.Equal(slugs, table.Select(r => r[column]));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string Csv(string address) => address.Replace("/claims?", "/claims.csv?");
}
