using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace JapanRussia.Api.Tests.Imports;

/// <summary>Files that are not UTF-8, or not what they claim to be: never a letter in place of another, never a row lost.</summary>
public sealed class ImportTextTests(Api api) : IClassFixture<Api>
{
    [Theory]
    [InlineData("caf\u00e9", new byte[] { 0xE9 }, "windows-1252")]
    [InlineData("\u043c\u0438\u0440", new byte[] { 0xEC, 0xE8, 0xF0 }, "windows-1251")]
    [InlineData(
        "\u9818\u571f\u554f\u984c",
        new byte[] { 0x97, 0xCC, 0x93, 0x79, 0x96, 0xE2, 0x91, 0xE8 },
        "Shift_JIS"
    )]
    public async Task A_table_in_another_encoding_is_one_fault_that_names_the_byte(
        string word,
        byte[] encoded,
        string guess
    )
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var ascii = word.StartsWith("caf", StringComparison.Ordinal) ? "caf" : "";
        var (before, behind) = Parts(
            story.Table(',', "first", $"{ascii}\0", "third", $"{ascii}\0")
        );
        byte[] file = [.. before[0], .. encoded, .. before[1], .. encoded, .. behind];

        var all = await http.Takes(file);

        Assert.Equal("failed", TextOf(all, "state"));
        Assert.Equal((4, 2), (all["rows"]!.GetValue<int>(), all["faulty"]!.GetValue<int>()));
        var fault = Assert.Single(await http.Errors(all));
        Assert.Equal(
            ("not_utf8", 2, 3),
            (TextOf(fault, "code"), fault["row"]!.GetValue<int>(), fault["line"]!.GetValue<int>())
        );
        var at = before[0].Length - Array.LastIndexOf(before[0], (byte)'\n');
        Assert.StartsWith(
            $"Line 3, byte {at} (0x{Convert.ToHexString(encoded[..1])}",
            TextOf(fault, "detail")
        );
        Assert.Contains("is not UTF-8", TextOf(fault, "detail"));
        Assert.Contains(guess, TextOf(fault, "detail"));
        Assert.Empty(await Notes(http, story));

        var partial = await http.Takes(file, "?tool=tests&mode=partial");
        Assert.Equal("done", TextOf(partial, "state"));
        Assert.Equal(2, (await http.Errors(partial)).Count);
        Assert.Equal(["first", "third"], await Notes(http, story));
    }

    [Theory]
    [InlineData("text/csv", false, true)]
    [InlineData("text/csv", true, true)]
    [InlineData("text/csv; charset=utf-16", false, false)]
    [InlineData("text/csv; charset=UTF-16LE", false, false)]
    [InlineData("text/csv; charset=\"utf-16be\"", true, false)]
    public async Task UTF_16_is_decoded(string mediaType, bool bigEndian, bool mark)
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var utf16 = new UnicodeEncoding(bigEndian, mark);
        byte[] file =
        [
            .. utf16.GetPreamble(),
            .. utf16.GetBytes(story.Table('\t', "caf\u00e9 \U0001f600 \u9818\u571f")),
        ];

        var import = await http.Takes(file, mediaType: mediaType);

        Assert.True(import["recorded"]!.GetValue<int>() == 1, import.ToJsonString());
        Assert.Equal(["caf\u00e9 \U0001f600 \u9818\u571f"], await Notes(http, story));
    }

    [Fact]
    public async Task Half_of_a_character_in_UTF_16_is_a_fault_of_its_row()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var rows = Lines(
            story.Row(Some.Slug("row")).With("note", "good"),
            story.Row(Some.Slug("row")).With("note", "bad \u2400 bad")
        );
        byte[] file =
        [
            0xFF,
            0xFE,
            .. Encoding.Unicode.GetBytes(rows.Replace('\u2400', '\ud800')).AsSpan(),
        ];
        // encoding replaces what is no character: put the half in place
        var half = Encoding.Unicode.GetBytes("\ufffd");
        for (var i = 2; i < file.Length; i += 2)
            if (file.AsSpan(i, 2).SequenceEqual(half))
                (file[i], file[i + 1]) = (0x00, 0xD8);

        var import = await http.Takes(
            file,
            "?tool=tests&mode=partial",
            "application/x-ndjson; charset=utf-16"
        );

        var fault = Assert.Single(await http.Errors(import));
        Assert.Equal(("not_utf16", 2), (TextOf(fault, "code"), fault["row"]!.GetValue<int>()));
        Assert.Equal(["good"], await Notes(http, story));
    }

    [Theory]
    [InlineData("text/csv; charset=windows-1252")]
    [InlineData("text/csv; charset=Shift_JIS")]
    [InlineData("application/x-ndjson; charset=iso-8859-1")]
    [InlineData("text/csv; charset=utf-16")]
    [InlineData("application/x-ndjson; charset=us-ascii")]
    public async Task Another_charset_is_refused_before_anything_is_read(string mediaType)
    {
        var http = await api.Importer();

        var (status, problem) = await http.Sends("key,note\r\n", mediaType: mediaType);

        Assert.Equal(
            (HttpStatusCode.UnsupportedMediaType, "unsupported_media_type"),
            (status, TextOf(problem, "code"))
        );
    }

    [Theory]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4, 20, 0 }, "workbook")]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0 }, "gzip")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, (byte)'k', 0, 0, 0 }, "UTF-32")]
    [InlineData(new byte[] { (byte)'k', (byte)'e', (byte)'y', 0xE9 }, "not UTF-8")]
    [InlineData(
        new byte[] { (byte)'h', (byte)'e', (byte)'l', (byte)'l', (byte)'o' },
        "names no column"
    )]
    [InlineData(new byte[0], "no header")]
    public async Task A_file_of_which_no_row_can_be_read_fails_in_any_mode(byte[] file, string why)
    {
        var http = await api.Importer();
        foreach (var mode in (string[])["all", "partial"])
        {
            var import = await http.Takes(file, $"?tool=tests&mode={mode}");

            Assert.Equal(
                ("failed", 0, 0),
                (
                    TextOf(import, "state"),
                    import["rows"]!.GetValue<int>(),
                    import["faulty"]!.GetValue<int>()
                )
            );
            var fault = Assert.Single(await http.Errors(import));
            Assert.Equal(0, fault["row"]!.GetValue<int>());
            Assert.Contains(why, TextOf(fault, "detail"));
            Assert.Contains(why, TextOf(import, "trouble"));
        }
    }

    [Theory]
    [InlineData("[\n{\"key\":\"a\"}\n]", "application/x-ndjson", "one JSON array")]
    [InlineData("[{\"key\":\"a\"},{\"key\":\"b\"}]", "application/x-ndjson", "one JSON array")]
    [InlineData("key;article;proposition\na;b;c\n", "application/x-ndjson", "is a table")]
    [InlineData("{\"key\":\"a\"}\n{\"key\":\"b\"}\n", "text/csv", "is JSON")]
    public async Task A_file_of_another_form_is_told_so_once(
        string file,
        string mediaType,
        string why
    )
    {
        var http = await api.Importer();

        var import = await http.Takes(file, mediaType: mediaType);

        Assert.Equal("failed", TextOf(import, "state"));
        Assert.Contains(why, TextOf(Assert.Single(await http.Errors(import)), "detail"));
    }

    [Fact]
    public async Task Lines_that_are_not_UTF_8_are_told_and_the_others_are_taken()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        string Row(string note) =>
            story.Row(Some.Slug("row")).With("note", note).ToJsonString(Relaxed) + "\n";
        byte[] file =
        [
            0xEF,
            0xBB,
            0xBF,
            .. Encoding.UTF8.GetBytes(Row("first")),
            .. Broken(Row("cut \u2400"), 0xE6, 0x97),
            .. Broken(Row("overlong \u2400"), 0xC0, 0xAF),
            .. Broken(Row("surrogate \u2400"), 0xED, 0xA0, 0x80),
            // a mark belongs before the first line only
            0xEF,
            0xBB,
            0xBF,
            .. Encoding.UTF8.GetBytes(Row("marked")),
            .. Encoding.UTF8.GetBytes(Row("last")),
            // cut off in the middle of a character
            (byte)'{',
            0xE6,
            0x97,
        ];

        var import = await http.Takes(file, "?tool=tests&mode=partial", "application/x-ndjson");

        Assert.Equal((7, 5), (import["rows"]!.GetValue<int>(), import["faulty"]!.GetValue<int>()));
        Assert.Equal(
            [
                (2, "not_utf8"),
                (3, "not_utf8"),
                (4, "not_utf8"),
                (5, "invalid_json"),
                (7, "not_utf8"),
            ],
            (await http.Errors(import)).Select(e => (e["row"]!.GetValue<int>(), TextOf(e, "code")))
        );
        Assert.Equal(["first", "last"], await Notes(http, story));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static byte[] Broken(string row, params byte[] bytes)
    {
        var parts = row.Split('\u2400');
        return [.. Encoding.UTF8.GetBytes(parts[0]), .. bytes, .. Encoding.UTF8.GetBytes(parts[1])];
    }

    private static (byte[][] Before, byte[] Behind) Parts(string table)
    {
        var parts = table.Split('\0').Select(Encoding.UTF8.GetBytes).ToArray();
        return (parts[..2], parts[2]);
    }

    private static string Lines(params IEnumerable<JsonObject> rows) =>
        string.Concat(rows.Select(r => r.ToJsonString(Relaxed) + "\n"));

    private static async Task<List<string>> Notes(HttpClient http, Story story) =>
        [
            .. JsonNode.Parse(
                await http.GetStringAsync($"{story.Address}&status=draft&fields=note")
            )!["data"]!
                .AsArray()
                .Select(c => TextOf(c!, "note"))
                .Order(StringComparer.Ordinal),
        ];
}
