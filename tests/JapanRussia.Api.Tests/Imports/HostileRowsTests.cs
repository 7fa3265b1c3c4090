using System.Text;
using System.Text.Json.Nodes;
using static JapanRussia.Api.Tests.Imports.ImportFiles;

namespace JapanRussia.Api.Tests.Imports;

/// <summary>One bad row never ends an import of the good ones, whatever is wrong with it.</summary>
public sealed class HostileRowsTests(Api api) : IClassFixture<Api>
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Each_row_of_a_partial_import_is_new_revised_unchanged_or_faulty(int seed)
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var measure = (await api.Given(Some.Measure())).Slug;
        var random = new Random(seed);
        var (stands, changes) = (Some.Slug("row"), Some.Slug("row"));
        await http.Takes(Lines(story.Row(stands), story.Row(changes)));
        List<(byte[] Line, bool Good)> rows =
        [
            .. Spoilt(story, measure).Select(line => (line, false)),
            .. Enumerable
                .Range(0, 30)
                .Select(_ => (Bytes(story.Row(Some.Slug("row")).ToJsonString()), true)),
            (Bytes(story.Row(stands).ToJsonString()), true),
            (Bytes(story.Row(changes).With("note", "another").ToJsonString()), true),
        ];
        var file = rows.OrderBy(_ => random.Next()).ToList();

        var import = await http.Takes(
            [.. file.SelectMany(r => r.Line.Append((byte)'\n'))],
            "?tool=tests&mode=partial",
            "application/x-ndjson"
        );

        Assert.True(TextOf(import, "state") == "done", import.ToJsonString());
        var errors = await http.Errors(import);
        Assert.Equal(
            file.Index().Where(r => !r.Item.Good).Select(r => r.Index + 1),
            errors.Select(e => e["row"]!.GetValue<int>()).Distinct().Order()
        );
        Assert.Equal(
            (file.Count, 30, 1, 1, file.Count - 32),
            (
                import["rows"]!.GetValue<int>(),
                import["recorded"]!.GetValue<int>(),
                import["revised"]!.GetValue<int>(),
                import["unchanged"]!.GetValue<int>(),
                import["faulty"]!.GetValue<int>()
            )
        );
        foreach (var error in errors)
        {
            var shown = error.ToJsonString();
            Assert.DoesNotContain("JapanRussia.", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("System.", shown, StringComparison.Ordinal);
            Assert.True(TextOf(error, "detail").Length <= 1001);
            Assert.DoesNotContain(TextOf(error, "detail"), char.IsControl);
        }
        var table = RowsOf(await http.GetStringAsync(TextOf(import["links"]!, "errors") + ".csv"));
        Assert.Equal(errors.Count, table.Count);
    }

    [Fact]
    public async Task Of_an_import_of_all_or_nothing_each_such_row_is_named_and_nothing_is_changed()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var measure = (await api.Given(Some.Measure())).Slug;
        foreach (var line in Spoilt(story, measure).Where(l => l.Length < 10_000))
        {
            var import = await http.Takes(
                [.. Bytes(Lines(story.Row(Some.Slug("row")))), .. line],
                mediaType: "application/x-ndjson"
            );

            Assert.True(TextOf(import, "state") == "failed", Encoding.UTF8.GetString(line));
            Assert.Null(import["trouble"]);
            Assert.All(await http.Errors(import), e => Assert.Equal(2, e["row"]!.GetValue<int>()));
            Assert.Equal(
                (2, 1),
                (import["rows"]!.GetValue<int>(), import["faulty"]!.GetValue<int>())
            );
        }
        Assert.Empty(
            JsonNode.Parse(await http.GetStringAsync($"{story.Address}&status=draft"))![
                "data"
            ]!.AsArray()
        );
    }

    [Fact]
    public async Task A_row_of_a_table_is_no_less_harmless()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        string[] notes =
        [
            "good",
            "nul \0",
            "turned \u202e",
            new string('x', 2001),
            "\"quoted\" and more",
            new string('y', 1_200_000),
            "also good",
        ];

        var import = await http.Takes(
            story.Table(';', notes),
            "?tool=tests&mode=partial",
            "text/csv"
        );

        Assert.Equal(
            ("done", 7, 2, 5),
            (
                TextOf(import, "state"),
                import["rows"]!.GetValue<int>(),
                import["recorded"]!.GetValue<int>(),
                import["faulty"]!.GetValue<int>()
            )
        );
        Assert.Equal(
            [2, 3, 4, 5, 6],
            (await http.Errors(import)).Select(e => e["row"]!.GetValue<int>())
        );
    }

    private static IEnumerable<byte[]> Spoilt(Story story, string measure)
    {
        JsonObject Row() => story.Row(Some.Slug("row"));
        string Text() => Row().ToJsonString();
        JsonObject Figure(string value) =>
            Row()
                .With(
                    "figures",
                    new JsonArray(
                        new JsonObject
                        {
                            ["measure"] = measure,
                            ["qualifier"] = "about",
                            ["value"] = JsonNode.Parse(value),
                        }
                    )
                );
        JsonObject Span(string member, JsonNode? value)
        {
            var row = Row();
            row["evidence"]![0]![member] = value;
            return row;
        }

        JsonObject[] spoilt =
        [
            Row().With("key", "a\0b"),
            Row().With("key", new string('k', 5000)),
            Row().With("key", "\u202eUpper Case"),
            Row().With("key", 7),
            Row().With("key", null),
            Row().With("na\0me", 1),
            Row().With(new string('n', 5000), 1),
            Row().With("note", "a\0b"),
            Row().With("note", new string('n', 2001)),
            Row().With("note", new JsonArray()),
            // grows to twice its length when it is composed, which only PostgreSQL does
            Row().With("cue", string.Concat(Enumerable.Repeat("\u0958", 200))),
            Row().With("quote", new string('q', 201)),
            Row().With("said_on", "9999"),
            Row().With("said_on", "0001-01-01"),
            Row().With("said_on", "2016-13-45"),
            Row().With("about", "=cmd|' /C calc'!A0"),
            Row().With("stance", "\u0000"),
            Row().With("stance", "denys"),
            Row().With("claimant", "nobody\ud83d\ude00"),
            Row().With("claimant", new string('c', 600)),
            Row().With("article", ""),
            Row().With("proposition", new JsonObject()),
            Row().With("joint_claimants", new JsonArray(story.Author.Slug)),
            Row().With("joint_claimants", new JsonArray(null, 7)),
            Row().With("via", new JsonArray(null, new JsonObject())),
            Row()
                .With(
                    "via",
                    new JsonArray(
                        new JsonObject { ["actor"] = story.Author.Slug, ["stance"] = "reports" }
                    )
                ),
            Row().With("figures", new JsonArray(null, 1)),
            Row().With("evidence", null),
            Row().With("evidence", new JsonArray()),
            Span("start", 2147483648),
            Span("start", -1),
            Span("start", 1.5),
            Span("end", 0),
            Span("sha256", "A"),
            Span("paragraph", "1"),
            Span("end_utf16", 5),
            Figure("79228162514264337593543950335"),
            Figure("79228162514264337593543950336"),
            Figure("1e400"),
        ];
        foreach (var row in spoilt)
            yield return Bytes(row.ToJsonString());
        string[] broken =
        [
            "{",
            "null",
            "7",
            "[]",
            "\"text\"",
            "{}}",
            Text()[..^1] + ",",
            Text() + " {}",
            Text().Replace("\"key\"", "\"key\":\"twice\",\"key\"", StringComparison.Ordinal),
            Text().Replace("\"own_voice\"", "\"\\ud800\"", StringComparison.Ordinal),
            Text().Replace("\"key\":\"", "\"key\":\"\\udc00", StringComparison.Ordinal),
            Text().Replace("\"section\"", "\"\\ud800\"", StringComparison.Ordinal),
            $"{{\"note\":{new string('[', 500)}{new string(']', 500)}}}",
            "{\"note\":\"" + new string('x', 1_100_000) + "\"}",
        ];
        foreach (var line in broken)
            yield return Bytes(line);
        yield return [.. Bytes("{\"key\":\"a"), 0xE9, .. Bytes("\"}")];
        yield return [.. Bytes(Text()), 0xE6];
        yield return [0xFF, 0xFE, 0x00];
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
