using System.Text;
using JapanRussia.Claims;
using static JapanRussia.Api.Tests.Imports.ImportFiles;

namespace JapanRussia.Api.Tests.Imports;

/// <summary>Tables as spreadsheet programs write them.</summary>
public sealed class ImportSheetTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task What_divides_cells_is_seen_in_the_header(char delimiter)
    {
        var (http, story) = (await api.Importer(), await Story.In(api));

        var import = await http.Takes(Bytes(story.Table(delimiter, "one", "two")));

        Assert.True(import["recorded"]!.GetValue<int>() == 2, import.ToJsonString());
    }

    [Fact]
    public async Task What_Excel_adds_is_passed_over()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var lines = story.Table(';', "one", "two").Split("\r\n");
        var sheet =
            "sep=;\r\n\"# a comment; of mine\";;\r\n"
            + string.Join("\r\n", lines[..^1].Select(l => l + ";;"))
            + "\r\n;;;;;;;;;;;;;\r\n\r\n";

        var import = await http.Takes([0xEF, 0xBB, 0xBF, .. Bytes(sheet)]);

        Assert.Equal(
            (2, 2, 0),
            (
                import["rows"]!.GetValue<int>(),
                import["recorded"]!.GetValue<int>(),
                import["faulty"]!.GetValue<int>()
            )
        );
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    public async Task A_stray_quotation_mark_hides_no_row(char delimiter)
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var sheet = story.Table(delimiter, "\"one", "two", "three");

        var import = await http.Takes(Bytes(sheet), "?tool=tests&mode=partial");

        Assert.Equal(
            (3, 2, 1),
            (
                import["rows"]!.GetValue<int>(),
                import["recorded"]!.GetValue<int>(),
                import["faulty"]!.GetValue<int>()
            )
        );
        var fault = Assert.Single(await http.Errors(import));
        Assert.Equal(
            ("quote_open", 1, 2),
            (TextOf(fault, "code"), fault["row"]!.GetValue<int>(), fault["line"]!.GetValue<int>())
        );
    }

    [Fact]
    public async Task Rows_are_counted_and_not_lines()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var sheet = story.Table(',', "\"two\r\nlines\"", "good") + "\r\nshort,row\r\n";

        var import = await http.Takes(Bytes(sheet), "?tool=tests&mode=partial");

        Assert.Equal(
            (3, 1),
            (import["rows"]!.GetValue<int>(), import["recorded"]!.GetValue<int>())
        );
        Assert.Equal(
            [(1, 2, "invalid_character"), (3, 6, "cells")],
            (await http.Errors(import)).Select(e =>
                (e["row"]!.GetValue<int>(), e["line"]!.GetValue<int>(), TextOf(e, "code"))
            )
        );
    }

    [Fact]
    public async Task A_quotation_mark_hides_no_row_where_its_column_is_passed_over()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var lines = story.Table(',', "", "", "").TrimEnd().Split("\r\n");
        var sheet =
            $"{lines[0]},article_title\r\n{lines[1]},\"x\r\n{lines[2]},y\"\r\n{lines[3]},z\r\n";

        var import = await http.Takes(Bytes(sheet), "?tool=tests&mode=partial");

        Assert.Equal(1, import["recorded"]!.GetValue<int>());
        var fault = Assert.Single(await http.Errors(import));
        Assert.Equal(("cells", 2), (TextOf(fault, "code"), fault["line"]!.GetValue<int>()));
        Assert.Contains("quotation mark", TextOf(fault, "detail"));
    }

    [Theory]
    [InlineData("about 1,5 item", "/figures/0/value", "decimal point")]
    [InlineData("between 1,5 to 2 item", "/figures/0/lower", "decimal point")]
    [InlineData("about 1.234,5 item", "/figures/0/value", "decimal point")]
    [InlineData("about 12 itemz", "/figures/0/value", "not the text '12 itemz'")]
    public async Task A_number_with_a_comma_is_told_so(string figure, string pointer, string detail)
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var measure = await api.Given(Some.Measure());
        var lines = story.Table(';', "").TrimEnd().Split("\r\n");
        var sheet = $"{lines[0]};measures;figures\r\n{lines[1]};{measure.Slug};{figure}\r\n";

        var fault = Assert.Single(await http.Errors(await http.Takes(Bytes(sheet))));

        Assert.Equal(pointer, TextOf(fault, "pointer"));
        Assert.Contains(detail, TextOf(fault, "detail"));
    }

    [Theory]
    [InlineData("01.12.2016")]
    [InlineData("12/1/2016")]
    public async Task A_date_that_begins_with_its_day_is_told_so(string date)
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var lines = story.Table(';', "").TrimEnd().Split("\r\n");

        var fault = Assert.Single(
            await http.Errors(
                await http.Takes(Bytes($"{lines[0]};said_on\r\n{lines[1]};{date}\r\n"))
            )
        );

        Assert.Equal("/said_on", TextOf(fault, "pointer"));
        Assert.StartsWith($"'{date}' is not a partial date", TextOf(fault, "detail"));
        Assert.EndsWith("the year comes first, then month and day", TextOf(fault, "detail"));
    }

    [Fact]
    public async Task What_a_table_has_no_column_for_it_leaves_as_it_stands()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var (one, two, measure) = (
            await api.Given(Some.Actor()),
            await api.Given(Some.Actor()),
            await api.Given(Some.Measure())
        );
        var key = await story.Records(c =>
            story.By(one, c) with
            {
                Claimants =
                [
                    new(one.Id, ClaimantRole.Lead),
                    new(two.Id, ClaimantRole.Joint),
                    new(story.Author.Id, ClaimantRole.Alternative),
                ],
                Cue = "said",
                Quote = "some words",
                Condition = "if it rains",
                Note = "a note",
                SaidOn = JapanRussia.Values.Dates.PartialDate.Parse("2016-12"),
                About = JapanRussia.Values.Dates.PartialDate.Parse("2017"),
                Figures = [FigureContent.Amount(measure.Id, Qualifier.About, 3)],
            }
        );
        var before = (await api.Rows(story.Address))[0]!;
        var span = before["evidence"]![0]!;
        string[] header = [.. Header[..^1], "act"];
        string Sheet(string stance) =>
            $"{string.Join(',', header)}\r\n{key},{story.Article.Slug},{one.Slug},{story.Proposition.Slug},{stance},certain,indirect,"
            + $"{span["paragraph"]},{span["start"]},{span["end"]},{TextOf(span, "sha256")},speech\r\n";

        var same = await http.Takes(Bytes(Sheet("supports")));
        Assert.True(same["unchanged"]!.GetValue<int>() == 1, same.ToJsonString());
        var other = await http.Takes(
            Bytes(Sheet("denies")),
            "?tool=tests&publish=true&overwrite=true"
        );
        Assert.True(other["revised"]!.GetValue<int>() == 1, other.ToJsonString());

        var after = (await api.Rows(story.Address))[0]!;
        Assert.Equal("denies", TextOf(after, "stance"));
        foreach (
            var member in (string[])
                [
                    "section",
                    "joint_claimants",
                    "alternative_claimants",
                    "via",
                    "depth",
                    "cue",
                    "quote",
                    "said_on",
                    "about",
                    "condition",
                    "figures",
                    "note",
                ]
        )
            Assert.Equal(before[member]!.ToJsonString(), after[member]!.ToJsonString());
    }

    [Fact]
    public async Task The_template_can_be_imported_as_it_is_and_with_its_example()
    {
        var http = await api.Importer();
        using var answer = await api.Http.GetAsync("/v1/imports/template.csv");
        var template = await answer.Content.ReadAsStringAsync();
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);

        var empty = await http.Takes(Bytes(template));
        Assert.Equal(("done", 0), (TextOf(empty, "state"), empty["rows"]!.GetValue<int>()));

        var example = template
            .Split("\r\n")
            .Single(l => l.StartsWith("# my-notes/", StringComparison.Ordinal))[2..];
        foreach (
            var filled in (string[])[$"{template}{example}\r\n", Semicolons(template, example)]
        )
        {
            var import = await http.Takes(Bytes(filled), "?tool=tests&dry_run=true");
            Assert.True(
                import["recorded"]!.GetValue<int>() == 1,
                import.ToJsonString() + string.Concat(await http.Errors(import))
            );
        }
    }

    [Fact]
    public async Task The_template_names_each_column_once()
    {
        var template = await api.Http.GetStringAsync("/v1/imports/template.csv");

        var header = template.TrimEnd().Split("\r\n")[^1].Split(',');

        Assert.Equal(
            JapanRussia
                .Api.Imports.ReadTable.Needed.Concat(JapanRussia.Api.Imports.ReadTable.Optional)
                .Order(StringComparer.Ordinal),
            header.Order(StringComparer.Ordinal)
        );
        foreach (var column in header)
            Assert.Contains($"\"# {column}", template);
    }

    // as a spreadsheet that divides by semicolons saves it, each row as wide as the widest
    private static string Semicolons(string template, string example) =>
        string.Concat(
            template
                .TrimEnd()
                .Split("\r\n")
                .Append(example)
                .Select(l =>
                    l.StartsWith("\"#", StringComparison.Ordinal) ? l : l.Replace(',', ';')
                )
                .Select(l => l + new string(';', 24 - l.Count(c => c == ';')) + "\r\n")
        );

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
