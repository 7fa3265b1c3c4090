using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Exports;
using JapanRussia.Api.Tests.OpenApi;
using JapanRussia.Api.Tests.Writes;
using JapanRussia.Exports;
using Npgsql;

namespace JapanRussia.Api.Tests.Visibility;

/// <summary>An anonymous reader walks through everything that the document offers.</summary>
public sealed partial class ReadersSeeNothingHiddenTests(SeededApi api) : IClassFixture<SeededApi>
{
    // of one length, and like no word or slug that there is, nor like each other
    private const string Word = "zibbelquark";
    private const string Never = "voxmyrthund";

    /// <summary>Which sorts of things parameters name, by what hidden things of that sort are called.</summary>
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["actor"] = ["institute", "author"],
        ["author"] = ["author"],
        ["claimant"] = ["institute"],
        ["via"] = ["author"],
        ["not_claimant"] = ["institute"],
        ["article"] = ["article"],
        ["not_article"] = ["article"],
        ["outlet"] = ["outlet"],
        ["measure"] = ["measure"],
        ["proposition"] = ["proposition"],
        ["topic"] = ["topic", "above"],
        ["parent"] = ["above"],
        ["under"] = ["above"],
        ["organisation"] = ["institute"],
    };

    [Fact]
    public async Task Anywhere_until_it_is_shown_and_then_finds_it_everywhere()
    {
        var before = await Dataset();
        var hidden = await HiddenWorld.Recorded(Word, api);
        var recorded = await Dataset();

        await Parallel.ForEachAsync(
            await Addresses(hidden, recorded),
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (address, _) => await HoldsNothing(address)
        );
        foreach (var filter in (string[])["claimant", "article", "outlet", "proposition", "topic"])
        foreach (var name in Names[filter])
            await IsUnknown(
                "/v1/claims/search",
                $$"""{"where":{"{{filter}}":"{{Word}}-{{name}}"} }"""
            );
        await IsUnknown("/v1/claims/search", $$"""{"where":{"q":"{{Word}}"} }""");
        await IsUnknown(
            "/v1/locators/verify",
            $$"""{"article":"{{hidden.Article}}","locators":[{"start":0,"end":5,"sha256":"{{new string('a', 64)}}"}]}"""
        );
        await HoldsNothing($"/v1/changes?after={before}&limit=200");
        await IsInNoSnapshot();

        await Shown(hidden);

        foreach (var (collection, slug) in hidden.Named)
        {
            Assert.Equal("published", TextOf(await api.Json($"/v1/{collection}/{slug}"), "status"));
            if (collection != "measures")
                Assert.Contains(slug, await api.Keys($"/v1/{collection}?q={Word}", "slug"));
            await api.Problem(
                $"/v1/{collection}/{slug}?as_of=v{recorded}",
                HttpStatusCode.NotFound,
                "not_found"
            );
        }
        Assert.Contains(hidden.Key, await api.Keys($"/v1/claims?q={Word}"));
        Assert.Empty(await api.Rows($"/v1/claims?q={Word}&as_of=v{recorded}"));
        Assert.Contains(Word, $"{await api.Json("/v1/reviews")}");
        Assert.Equal(
            3,
            (await api.Rows("/v1/relations?kind=responds_to&limit=200")).Count(r =>
                $"{r}".Contains(Word, StringComparison.Ordinal)
            )
        );
        var told = await api.Rows($"/v1/changes?after={before}&limit=200");
        // what was hidden at a version stays so
        Assert.All(told, c => Assert.True(c!["dataset_version"]!.GetValue<long>() > recorded));
        Assert.Equal(
            hidden.Named.Select(n => n.Slug).Append(hidden.Key).Order(StringComparer.Ordinal),
            told.Where(c => TextOf(c!, "action") == "published")
                .Select(c => TextOf(c!, "name"))
                .Order(StringComparer.Ordinal)
        );
        Assert.All(told, c => Assert.Null(c!["links"]!["before"]));
        await NothingShownNamesAnythingHidden();
    }

    private async Task Shown(HiddenWorld hidden)
    {
        var reviewer = await api.As("shows all", Scope.Review, Scope.ReadDrafts);
        var row = (await reviewer.Gets($"/v1/queue?key={hidden.Key}")).Body["data"]![0]!;
        Assert.Equal(
            hidden.Named.Select(n => n.Slug).Order(StringComparer.Ordinal),
            row["shows"]!.AsArray().Select(t => TextOf(t!, "name")).Order(StringComparer.Ordinal)
        );
        var decided = await reviewer.Makes(
            "/v1/queue/publish",
            new JsonObject
            {
                ["why"] = "Checked.",
                ["claims"] = new JsonArray(
                    new JsonObject
                    {
                        ["id"] = hidden.Claim.Text("id"),
                        ["version"] = hidden.Claim.Number("version"),
                    }
                ),
            }
        );
        Assert.True(decided.Status == HttpStatusCode.OK, decided.Body.ToJsonString());
        Assert.Equal(row["shows"]!.ToJsonString(), decided.Body["shown"]!.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, (await reviewer.Decides(hidden.Review, "publish")).Status);
        foreach (var tie in hidden.Ties)
            Assert.Equal(HttpStatusCode.OK, (await reviewer.Decides(tie, "confirm")).Status);
    }

    /// <summary>Every address of the document, as it stands, of what is hidden, and with every filter by what is hidden.</summary>
    private async Task<HashSet<string>> Addresses(HiddenWorld hidden, long recorded)
    {
        HashSet<string> all = [];
        var document = await api.Json("/openapi/v1.json");
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            if (item!["get"] is not { } get || !DocumentTests.IsOpen(get))
                continue;
            var parameters = (get["parameters"]?.AsArray() ?? [])
                .Select(p => Resolved(p!, document))
                .ToDictionary(p => TextOf(p, "name"));
            var required = parameters
                .Values.Where(p =>
                    TextOf(p, "in") == "query" && p["required"]?.GetValue<bool>() == true
                )
                .Select(p => $"{p["name"]}={p["example"]}");
            foreach (var thing in Things(path, parameters, hidden))
            {
                var address = $"{thing}?{string.Join('&', required)}";
                all.Add(address);
                // as tables, all rows come in one order; of what is hidden itself there is nothing to ask
                foreach (var more in Asked(parameters, recorded))
                    if (
                        !thing.Contains(Word, StringComparison.Ordinal)
                        && (
                            !thing.EndsWith("csv", StringComparison.Ordinal)
                            || more.Contains(Word[..^1], StringComparison.Ordinal)
                        )
                    )
                        all.Add($"{address}&{more}");
            }
        }
        Assert.True(all.Count > 300, $"{all.Count}");
        return all;
    }

    private static JsonNode Resolved(JsonNode parameter, JsonNode document) =>
        parameter["$ref"] is { } reference
            ? document["components"]!["parameters"]![$"{reference}".Split('/')[^1]]!
            : parameter;

    private static IEnumerable<string> Things(
        string path,
        Dictionary<string, JsonNode> parameters,
        HiddenWorld hidden
    )
    {
        yield return Regex.Replace(
            path,
            @"\{(\w+)\}",
            m => $"{parameters[m.Groups[1].Value]["example"] ?? "1"}"
        );
        if (!path.Contains('{'))
        {
            yield return $"{path}.csv";
            yield break;
        }
        var collection = path.Split('/')[2];
        string Numbered(string address) => Regex.Replace(address, @"\{\w+\}", "1");
        foreach (var (of, slug) in hidden.Named)
            if (of == collection)
                yield return Numbered(path.Replace("{slug}", slug, StringComparison.Ordinal));
        if (collection == "claims")
        {
            yield return Numbered(
                path.Replace("{id}", hidden.Claim.Text("id"), StringComparison.Ordinal)
            );
            yield return $"/v1/claims/{hidden.Claim.Text("id")}.jsonld";
            yield return path.Replace("{article}/{number}", hidden.Key, StringComparison.Ordinal);
        }
        if (collection == "reviews")
            yield return path.Replace("{key}", $"{Word}-review", StringComparison.Ordinal);
        if (collection == "relations")
            foreach (var tie in hidden.Ties)
                yield return Numbered(
                    path.Replace("{key}", tie.Text("key"), StringComparison.Ordinal)
                );
    }

    private static IEnumerable<string> Asked(Dictionary<string, JsonNode> parameters, long recorded)
    {
        foreach (var (name, parameter) in parameters)
        {
            if (TextOf(parameter, "in") != "query")
                continue;
            foreach (var thing in Names.GetValueOrDefault(name) ?? [])
            {
                yield return $"{name}={Word}-{thing}";
                // near enough to be offered, were it known
                yield return $"{name}={Word}-{thing}s";
            }
            var more = name switch
            {
                "q" => (string[])[$"q={Word}", $"q={Word[..^1]}"],
                "limit" => parameters.ContainsKey("sort")
                    ? ["limit=200", "limit=200&count=exact"]
                    : ["limit=200"],
                "sort" => ["sort=-created_at", "sort=-key", "sort=-slug"],
                "state" => ["state=suggested&limit=200", "state=rejected&limit=200"],
                "status" => ["status=draft", "status=rejected", "status=published&limit=200"],
                "facets" =>
                [
                    "facets=topic",
                    "facets=claimant,article",
                    "facets=outlet,proposition",
                ],
                "include" =>
                [
                    "include=relations",
                    "include=figures",
                    "include=article,proposition,claimant,relations",
                ],
                "as_of" => [$"as_of=v{recorded}"],
                "unit" => [$"unit={Word}"],
                "key" => [$"key={Word}-article/001", $"key={Word}-review"],
                _ => [],
            };
            foreach (var ask in more)
                yield return ask;
        }
    }

    /// <summary>What does not name the hidden holds nothing of it; what names it is answered as if it had never been.</summary>
    private async Task HoldsNothing(string address)
    {
        var (status, body) = await Read(address);
        if (!address.Contains(Word[..^1], StringComparison.Ordinal))
        {
            Assert.False(
                body.Contains(Word, StringComparison.OrdinalIgnoreCase),
                $"{(int)status} {address}\n{Around(body)}"
            );
            return;
        }
        var (never, other) = await Read(
            address
                .Replace(Word, Never, StringComparison.Ordinal)
                .Replace(Word[..^1], Never[..^1], StringComparison.Ordinal)
        );
        Assert.True(
            (status, body) == (never, Named(other)),
            $"{(int)status}, not {(int)never} {address}\n{body}\n{other}"
        );
    }

    private async Task IsUnknown(string address, string form)
    {
        var (status, body) = await Send(form);
        var (never, other) = await Send(form.Replace(Word, Never, StringComparison.Ordinal));
        Assert.True((status, body) == (never, Named(other)), $"{address} {form}\n{body}\n{other}");

        async Task<(HttpStatusCode, string)> Send(string sent)
        {
            using var content = new StringContent(
                sent,
                System.Text.Encoding.UTF8,
                "application/json"
            );
            using var answer = await api.Http.PostAsync(address, content);
            return (answer.StatusCode, Plain(await answer.Content.ReadAsStringAsync()));
        }
    }

    private async Task IsInNoSnapshot()
    {
        using var exports = new ExportFolder();
        await MakeSnapshot.Of(
            api.ConnectionString,
            exports.Path,
            ExportFolder.Day,
            CancellationToken.None
        );
        var files = Directory.GetFiles(exports.Path, "*", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (var file in files)
            Assert.DoesNotContain(
                Word,
                await File.ReadAllTextAsync(file),
                StringComparison.OrdinalIgnoreCase
            );
    }

    private async Task NothingShownNamesAnythingHidden()
    {
        await using var source = NpgsqlDataSource.Create(api.ConnectionString);
        await using var command = source.CreateCommand(
            """
            select count(*) from hidden_named_by(array(
                select id from claims union all select id from reviews union all select id from propositions union all select id from topics
                union all select id from articles union all select id from actors union all select id from proposition_relations), true)
            """
        );
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    private async Task<long> Dataset()
    {
        using var answer = await api.Http.GetAsync("/v1/outlets?limit=1");
        return long.Parse(
            answer.Headers.GetValues("Dataset-Version").Single(),
            CultureInfo.InvariantCulture
        );
    }

    private async Task<(HttpStatusCode Status, string Body)> Read(string address)
    {
        using var answer = await api.Http.GetAsync(address);
        var headers =
            $"{answer.Headers.Location}{string.Join(' ', answer.Headers.TryGetValues("Link", out var links) ? links : [])}";
        return (answer.StatusCode, Plain(await answer.Content.ReadAsStringAsync() + headers));
    }

    private static string Named(string body) =>
        body.Replace(Never, Word, StringComparison.Ordinal)
            .Replace(Never[..^1], Word[..^1], StringComparison.Ordinal);

    private static string Plain(string body) => RequestId().Replace(body, "");

    private static string Around(string body)
    {
        var at = body.IndexOf(Word, StringComparison.OrdinalIgnoreCase);
        return body[Math.Max(0, at - 300)..Math.Min(body.Length, at + 100)];
    }

    [GeneratedRegex("\"request_id\":\"[^\"]*\"|\"cursor\":\"[^\"]*\"|cursor=[^\"&]*")]
    private static partial Regex RequestId();
}
