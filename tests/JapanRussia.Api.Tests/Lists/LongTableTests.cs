using System.Net;
using System.Text.Json.Nodes;

namespace JapanRussia.Api.Tests.Lists;

/// <summary>Tables that are longer than what is read at a time and than what is on its way at a time.</summary>
public sealed class LongTableTests(LongTable api) : IClassFixture<LongTable>
{
    private const string CsvEnd = "\r\ncut short: the server could not send the rest";
    private const string NdjsonEnd =
        "\n{\"error\":{\"code\":\"cut_short\",\"detail\":\"cut short: the server could not send the rest\"}}\n";

    private readonly CancellationToken soon = new CancellationTokenSource(
        TimeSpan.FromSeconds(60)
    ).Token;

    [Theory]
    [InlineData(".csv", "")]
    [InlineData(".csv", "&fields=key,condition&sort=-updated_at")]
    [InlineData(".ndjson", "")]
    [InlineData(".ndjson", "&fields=key,condition&sort=-updated_at")]
    public async Task Every_row_comes(string ending, string query)
    {
        await using var client = await SlowClient.Ask(
            api.Http.BaseAddress!,
            LongTable.In(api.Path, ending) + query
        );

        var (text, ended) = await client.Take(soon);

        Assert.True(ended, $"{text.Length} characters came, then: {api.Faults}");
        Assert.Equal(LongTable.Length, KeysIn(text, ending).Distinct().Count());
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".ndjson")]
    public async Task A_table_is_that_of_the_data_at_its_beginning(string ending)
    {
        await using var client = await SlowClient.Ask(
            api.Http.BaseAddress!,
            LongTable.In(api.Path, ending)
        );
        await Revise("note = 'Changed while it was read.'");
        try
        {
            var (text, ended) = await client.Take(soon);

            Assert.True(ended);
            Assert.Equal(LongTable.Length, KeysIn(text, ending).Count);
            Assert.Equal(api.Last, KeysIn(text, ending)[^1]);
            Assert.DoesNotContain("Changed while", text);
        }
        finally
        {
            await Revise("note = null");
        }
    }

    [Theory]
    [InlineData(".csv", CsvEnd)]
    [InlineData(".ndjson", NdjsonEnd)]
    public async Task A_statement_that_fails_midway_is_told_in_a_last_line_and_by_a_transfer_without_an_end(
        string ending,
        string last
    )
    {
        await using var client = await SlowClient.Ask(
            api.Http.BaseAddress!,
            LongTable.In(api.Path, ending)
        );
        await api.Run("alter table claim_evidence rename to claim_evidence_away");
        try
        {
            await IsCut(client, last);
        }
        finally
        {
            await api.Run("alter table claim_evidence_away rename to claim_evidence");
        }
    }

    [Theory]
    [InlineData(".csv", CsvEnd)]
    [InlineData(".ndjson", NdjsonEnd)]
    public async Task A_fault_that_nobody_foresaw_is_told_likewise_and_logged(
        string ending,
        string last
    )
    {
        var before = api.Faults.Lines.Count();
        await api.Run("alter table claims drop constraint if exists ck_claims_certainty");
        await Revise("certainty = 'of a sort that nobody foresaw'");
        try
        {
            await using var client = await SlowClient.Ask(
                api.Http.BaseAddress!,
                LongTable.In(api.Path, ending)
            );
            await IsCut(client, last);
        }
        finally
        {
            await Revise("certainty = 'certain'");
        }
        Assert.Contains("met a fault", Assert.Single(api.Faults.Lines.Skip(before)));
    }

    [Fact]
    public async Task What_goes_wrong_before_the_first_row_is_a_problem()
    {
        await api.Run("alter table claim_evidence rename to claim_evidence_away");
        try
        {
            await api.Problem(api.Path, HttpStatusCode.ServiceUnavailable, "unavailable");
        }
        finally
        {
            await api.Run("alter table claim_evidence_away rename to claim_evidence");
        }
    }

    [Fact]
    public async Task A_server_that_stops_midway_leaves_a_transfer_without_an_end()
    {
        await using var server = await api.Serve(api.Settings);
        var address = new Uri(server.Urls.First());
        await using var csv = await SlowClient.Ask(address, api.Path);
        await using var ndjson = await SlowClient.Ask(address, LongTable.In(api.Path, ".ndjson"));

        // whoever stops it gives it little time
        using var time = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Record.ExceptionAsync(() => server.StopAsync(time.Token));

        Assert.False((await csv.Take(soon)).Ended);
        Assert.False((await ndjson.Take(soon)).Ended);
    }

    [Fact]
    public async Task A_client_that_is_too_slow_is_left_with_a_transfer_without_an_end()
    {
        await using var server = await api.Serve(
            new(api.Settings)
            {
                ["Shares:LeastBytesPerSecond"] = "100000000",
                ["Shares:GraceSeconds"] = "2",
                ["Shares:TablesPerCaller"] = "1",
            }
        );
        var address = new Uri(server.Urls.First());
        string[] callers = ["127.0.4.1", "127.0.4.2"];
        await using var csv = await SlowClient.Ask(address, api.Path, callers[0]);
        await using var ndjson = await SlowClient.Ask(
            address,
            LongTable.In(api.Path, ".ndjson"),
            callers[1]
        );

        // until the server has let go of the one there is no turn for another
        foreach (var caller in callers)
            while (await Status(caller) != HttpStatusCode.OK)
                soon.ThrowIfCancellationRequested();

        Assert.False((await csv.Take(soon)).Ended);
        Assert.False((await ndjson.Take(soon)).Ended);

        async Task<HttpStatusCode> Status(string caller)
        {
            await using var other = await SlowClient.Ask(address, "/v1/outlets.csv", caller);
            return other.Status;
        }
    }

    [Fact]
    public async Task Twelve_slow_readers_hold_no_connection()
    {
        await using var server = await api.Serve(api.Settings, ";Maximum Pool Size=6");
        var address = new Uri(server.Urls.First());
        using var http = new HttpClient { BaseAddress = address };
        var slow = await Task.WhenAll(
            Enumerable.Range(1, 12).Select(i => SlowClient.Ask(address, api.Path, $"127.0.1.{i}"))
        );

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => http.GetAsync("/v1/claims?limit=1", soon))
        );
        using var ready = await http.GetAsync("/health/ready", soon);

        Assert.All(slow, s => Assert.True(s.Status is HttpStatusCode.OK));
        Assert.All(answers, a => Assert.True(a.IsSuccessStatusCode, $"{a.StatusCode}"));
        Assert.True(ready.IsSuccessStatusCode);
        // those who wait for their clients stand in no transaction
        while (
            await api.Run(
                "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'"
            ) > 0
        )
            soon.ThrowIfCancellationRequested();
        foreach (var client in slow)
            await client.DisposeAsync();
    }

    [Fact]
    public async Task The_head_of_a_table_reads_none_of_it()
    {
        await api.Run("alter table claim_evidence rename to claim_evidence_away");
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, api.Path);
            using var answer = await api.Http.SendAsync(request, soon);
            Assert.True(answer.IsSuccessStatusCode);
            Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        }
        finally
        {
            await api.Run("alter table claim_evidence_away rename to claim_evidence");
        }
    }

    private async Task IsCut(SlowClient client, string last)
    {
        var (text, ended) = await client.Take(soon);
        Assert.False(ended);
        Assert.Contains(last, text[^Math.Min(text.Length, 300)..]);
        Assert.DoesNotContain(api.Last, text);
    }

    /// <summary>Changes the last row, as an import by another hand would.</summary>
    private Task<long> Revise(string set) =>
        api.Run(
            $"""
            begin;
            select begin_change(now());
            insert into change_sets (version, at, by_subject, by_name) select version, updated_at, 'test', 'Test' from dataset;
            update claims set {set}, since = current_change() where key = '{api.Last}';
            commit;
            """
        );

    private static List<string> KeysIn(string text, string ending) =>
        ending == ".csv"
            ? [.. RowsOf(text).Select(r => r["key"])]
            :
            [
                .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(l => TextOf(JsonNode.Parse(l)!, "key")),
            ];
}
