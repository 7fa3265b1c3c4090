using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Writes;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;
using static JapanRussia.Api.Tests.Imports.ImportFiles;

namespace JapanRussia.Api.Tests.Imports;

public sealed class ImportClaimsTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task New_keys_are_recorded_known_ones_revised_and_equal_ones_left_alone()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var (one, two) = (Some.Slug("row"), Some.Slug("row"));
        Counts(await http.Takes(Lines(story.Row(one), story.Row(two))), 2, 0, 0, 0);
        Assert.Empty(await api.Keys(story.Address));
        var first = (await Claims(http, story)).ToDictionary(c => TextOf(c, "key"));
        Assert.Equal("imported", first[one]["origin"]!["kind"]!.GetValue<string>());
        Assert.Equal("tests", first[one]["origin"]!["tool"]!.GetValue<string>());

        Counts(
            await http.Takes(Lines(story.Row(one), story.Row(two).With("stance", "denies"))),
            0,
            1,
            1,
            0
        );

        var second = (await Claims(http, story)).ToDictionary(c => TextOf(c, "key"));
        Assert.Equal(1, second[one]["version"]!.GetValue<int>());
        Assert.Equal(2, second[two]["version"]!.GetValue<int>());
        Assert.Equal("denies", TextOf(second[two], "stance"));
        Assert.Equal(["recorded", "revised"], await Actions(second[two]["id"]!.GetValue<Guid>()));
        Assert.Single(await Actions(second[one]["id"]!.GetValue<Guid>()));
    }

    [Fact]
    public async Task What_looks_the_same_is_the_same_however_it_is_composed()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var key = Some.Slug("row");
        var (apart, together) = ("caf\u0065\u0301", "caf\u00e9");
        Counts(await http.Takes(Lines(story.Row(key).With("note", apart))), 1, 0, 0, 0);
        Assert.Equal(together, TextOf(Assert.Single(await Claims(http, story)), "note"));
        Counts(await http.Takes(Lines(story.Row(key).With("note", together))), 0, 0, 1, 0);
        Counts(await http.Takes(Lines(story.Row(key).With("note", apart))), 0, 0, 1, 0);
    }

    [Fact]
    public async Task One_fault_and_nothing_is_changed_or_else_the_good_rows_are_taken()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var good = Some.Slug("row");
        var file =
            Lines(
                story.Row(good),
                story.Row(Some.Slug("row")).With("stance", "likes"),
                story.Row(Some.Slug("row")).With("claimant", story.Author.Slug + "x"),
                story.Row(Some.Slug("row")).With("act", "speech"),
                story.Row(good),
                story.Row(Some.Slug("row")).With("colour", "red"),
                story.Row("").With("key", null)
            ) + "{\n";

        var all = await http.Takes(file);
        Assert.Equal("failed", TextOf(all, "state"));
        Assert.Empty(await Claims(http, story));
        var errors = await http.Errors(all);
        Assert.Equal(
            [
                (2, "/stance", "invalid_member"),
                (3, "/claimant", "unknown_reference"),
                (4, "/act", "act_of_attribution"),
                (6, "/colour", "unknown_member"),
                (7, "/key", "invalid_member"),
                (8, null, "invalid_json"),
                (5, "/key", "key_twice"),
            ],
            errors.Select(e =>
                (e["row"]!.GetValue<int>(), e["pointer"]?.GetValue<string>(), TextOf(e, "code"))
            )
        );
        var table = RowsOf(await http.GetStringAsync(TextOf(all["links"]!, "errors") + ".csv"));
        Assert.Equal(errors.Count, table.Count);

        var partial = await http.Takes(file, "?tool=tests&mode=partial");
        Assert.Equal("done", TextOf(partial, "state"));
        Counts(partial, 1, 0, 0, 7);
        Assert.Equal(good, TextOf(Assert.Single(await Claims(http, story)), "key"));
    }

    [Fact]
    public async Task A_dry_run_counts_and_changes_nothing()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));

        Counts(
            await http.Takes(Lines(story.Row(Some.Slug("row"))), "?tool=tests&dry_run=true"),
            1,
            0,
            0,
            0
        );

        Assert.Empty(await Claims(http, story));
    }

    [Fact]
    public async Task What_was_changed_by_hand_since_is_not_overwritten_unasked()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var key = Some.Slug("row");
        await http.Takes(Lines(story.Row(key)));
        var id = Assert.Single(await Claims(http, story))["id"]!.GetValue<Guid>();
        var read = await http.Gets($"/v1/claims/{id}");
        Assert.Equal(
            HttpStatusCode.OK,
            (await http.Changes(read, """{"note":"Looked at by hand."}""")).Status
        );
        var changed = Lines(story.Row(key).With("stance", "denies"));

        var refused = await http.Takes(changed);
        Assert.Equal("changed_by_hand", TextOf(Assert.Single(await http.Errors(refused)), "code"));
        Counts(await http.Takes(changed, "?tool=tests&overwrite=true"), 0, 1, 0, 0);
        // and from then on it is the import's again
        Counts(await http.Takes(Lines(story.Row(key))), 0, 1, 0, 0);
    }

    [Fact]
    public async Task What_readers_see_is_changed_only_by_an_import_that_publishes()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var key = Some.Slug("row");
        await http.Takes(Lines(story.Row(key)), "?tool=tests&publish=true");
        Assert.Equal([key], await api.Keys(story.Address));
        var changed = Lines(story.Row(key).With("stance", "denies"));

        var refused = await http.Takes(changed);
        Assert.Equal("shown_already", TextOf(Assert.Single(await http.Errors(refused)), "code"));
        Counts(await http.Takes(changed, "?tool=tests&publish=true"), 0, 1, 0, 0);
        Assert.Equal("denies", TextOf((await api.Rows(story.Address))[0]!, "stance"));
    }

    [Fact]
    public async Task Claims_are_found_by_their_words_and_stand_in_the_past_as_they_were()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var (key, word) = (
            Some.Slug("row"),
            Some.Slug("word").Replace("-", "", StringComparison.Ordinal)
        );
        await http.Takes(Lines(story.Row(key).With("note", word)), "?tool=tests&publish=true");
        var before = (await api.Http.GetAsync(story.Address))
            .Headers.GetValues("Dataset-Version")
            .Single();
        await http.Takes(
            Lines(story.Row(key).With("stance", "denies")),
            "?tool=tests&publish=true"
        );

        Assert.Empty(await api.Rows($"{story.Address}&q={word}"));
        Assert.Equal([key], await api.Keys($"{story.Address}&q={word}&as_of=v{before}"));
        Assert.Equal(
            "supports",
            TextOf((await api.Rows($"{story.Address}&as_of=v{before}"))[0]!, "stance")
        );
    }

    [Fact]
    public async Task The_same_request_again_gives_the_same_import_and_another_body_is_refused()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var (key, file) = (Guid.NewGuid().ToString(), Lines(story.Row(Some.Slug("row"))));

        var (_, first) = await http.Sends(file, key: key);
        var (_, second) = await http.Sends(file, key: key);
        var (status, _) = await http.Sends(file + file, key: key);

        Assert.Equal(TextOf(first, "id"), TextOf(second, "id"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        await http.Waits(TextOf(first["links"]!, "self"));
    }

    [Fact]
    public async Task Needs_the_scope_import_and_review_to_publish()
    {
        var importer = await api.As("only-importer", Scope.Import);
        var writer = await api.As(Scope.Write);

        Assert.Equal(HttpStatusCode.Forbidden, (await writer.Sends("")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await importer.Sends("", "?publish=true")).Status);
        Assert.Equal(
            HttpStatusCode.UnsupportedMediaType,
            (await importer.Sends("{}", mediaType: "application/json")).Status
        );
        Assert.Equal(HttpStatusCode.BadRequest, (await importer.Sends("", "?mode=some")).Status);
    }

    [Fact]
    public async Task Tells_how_far_it_has_come_as_events_until_it_is_over()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var (_, queued) = await http.Sends(
            Lines(Enumerable.Range(0, 3000).Select(_ => story.Row(Some.Slug("row"))))
        );
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            TextOf(queued["links"]!, "self")
        );
        request.Headers.Accept.ParseAdd("text/event-stream");

        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var events = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(e => JsonNode.Parse(e.Split("data: ")[1])!)
            .ToList();

        Assert.Equal("done", TextOf(events[^1], "state"));
        var percents = events.Select(e => e["percent"]!.GetValue<double>()).ToList();
        Assert.Equal(percents.Order(), percents);
        Assert.Equal(100, percents[^1]);
        Assert.Equal(3000, events[^1]["applied"]!.GetValue<int>());
        // a browser comes back when the stream has ended, and must be told that there is no more
        using var again = new HttpRequestMessage(HttpMethod.Get, request.RequestUri);
        again.Headers.Accept.ParseAdd("text/event-stream");
        again.Headers.Add("Last-Event-ID", text.Split("id: ")[^1].Split('\n')[0]);
        using var over = await http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NoContent, over.StatusCode);
    }

    [Fact]
    public async Task A_renamed_file_is_no_change_by_hand_and_an_import_of_somebody_else_is()
    {
        var (http, story) = (await api.Importer(), await Story.In(api));
        var other = await api.As("another-importer", Scope.Import);
        var row = story.Row(Some.Slug("row"));
        await http.Takes(Lines(row), "?tool=first.ndjson");

        Counts(await http.Takes(Lines(row.With("note", "one")), "?tool=second.ndjson"), 0, 1, 0, 0);
        Counts(
            await other.Takes(Lines(row.With("note", "two")), "?tool=second.ndjson"),
            0,
            1,
            0,
            0
        );
        var refused = await http.Takes(Lines(row.With("note", "three")), "?tool=first.ndjson");

        var fault = Assert.Single(await http.Errors(refused));
        Assert.Equal("changed_by_hand", TextOf(fault, "code"));
        Assert.StartsWith(
            "another-importer changed the claim last, on 20",
            TextOf(fault, "detail")
        );
        Assert.Contains("(version 3)", TextOf(fault, "detail"));
    }

    private static void Counts(
        JsonNode import,
        int recorded,
        int revised,
        int unchanged,
        int faulty
    ) =>
        Assert.Equal(
            (recorded, revised, unchanged, faulty),
            (
                import["recorded"]!.GetValue<int>(),
                import["revised"]!.GetValue<int>(),
                import["unchanged"]!.GetValue<int>(),
                import["faulty"]!.GetValue<int>()
            )
        );

    private static async Task<List<JsonNode>> Claims(HttpClient http, Story story) =>
        [
            .. JsonNode.Parse(
                await http.GetStringAsync($"{story.Address}&status=draft,published&limit=200")
            )!["data"]!
                .AsArray()
                .Select(c => c!),
        ];

    private async Task<List<string>> Actions(Guid id)
    {
        await using var db = api.Database();
        return
        [
            .. (
                await db
                    .Changes.Where(c => c.EntityId == id)
                    .OrderBy(c => c.Version)
                    .Select(c => c.Action)
                    .ToListAsync()
            ).Select(Words.Of),
        ];
    }
}
