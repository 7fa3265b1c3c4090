using System.Text.Json.Nodes;
using JapanRussia.Claims;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Tests.History;

/// <summary>The database forgets nothing: every address answers as of then what it answered then.</summary>
public sealed class AsOfTests(SeededApi api) : IClassFixture<SeededApi>
{
    private const int Steps = 14;

    private static readonly string[] Addresses =
    [
        "/v1/claims?limit=200",
        "/v1/claims?limit=5&count=exact&facets=claimant,topic,stance,article,proposition,measure",
        "/v1/claims?topic=territorial-dispute&sort=-said_on&include=article,proposition,claimant,relations",
        "/v1/claims?q=treaty&limit=50&highlight=true",
        "/v1/claims?q=changed+words",
        "/v1/claims?claimant=vladimir-putin&via=jeremy-maxie",
        "/v1/claims.csv",
        "/v1/claims.ndjson?not_stance=supports",
        "/v1/articles?limit=50",
        "/v1/articles/maxie-elusive-bargain/claims?limit=10",
        "/v1/articles/maxie-elusive-bargain/coverage?limit=200",
        "/v1/actors?limit=200",
        "/v1/actors/vladimir-putin",
        "/v1/actors/vladimir-putin/positions?limit=200",
        "/v1/topics?limit=200",
        "/v1/propositions.csv?topic=sanctions",
        "/v1/propositions/territorial-dispute-exists",
        "/v1/propositions/territorial-dispute-exists/positions",
        "/v1/propositions/territorial-dispute-exists/sources",
        "/v1/measures?limit=200",
        "/v1/measures/december-2016-summit-date",
        "/v1/figures.csv",
        "/v1/relations?limit=200",
        "/v1/disagreements?limit=200",
        "/v1/stance-matrix?rows=actor&columns=topic",
        "/v1/stance-matrix.csv?rows=proposition&columns=article&stance=denies",
    ];

    [Fact]
    public async Task Every_address_answers_as_of_a_version_what_it_answered_at_that_version()
    {
        var random = new Random(5);
        List<string> retracted = [];
        List<(long Version, Dictionary<string, string> Answers)> then = [];
        for (var step = 0; step < Steps; step++)
        {
            var version = await Edit(step, random, retracted);
            Dictionary<string, string> answers = [];
            foreach (var address in await All(retracted))
                answers.Add(address, await Answer(address));
            then.Add((version, answers));
        }
        var compared = 0;
        foreach (var (version, answers) in then)
        foreach (var (address, answer) in answers)
        {
            var again = await Answer(
                $"{address}{(address.Contains('?') ? '&' : '?')}as_of=v{version}"
            );
            if (again != answer)
                Assert.Fail($"{address} as of v{version}\n{FirstDifference(answer, again)}");
            compared++;
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{compared} answers, all the same");
    }

    private static string FirstDifference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(p => p.First == p.Second).Count();
        return $"then: …{Around(one)}\nnow:  …{Around(other)}";
        string Around(string text) => text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 200)];
    }

    private async Task<IEnumerable<string>> All(List<string> retracted)
    {
        var claims = await api.Keys("/v1/claims?claimant=vladimir-putin&limit=3", "id");
        IEnumerable<string> gone =
            retracted.Count == 0 ? [] : [$"/v1/claims/{await api.IdOf(retracted[^1])}"];
        return
        [
            .. Addresses,
            .. gone,
            .. claims.Select(id => $"/v1/claims/{id}"),
            $"/v1/claims/{claims[0]}.jsonld",
            $"/v1/claims/{claims[0]}/citation?style=bibtex",
            $"/v1/claims/{claims[0]}/revisions",
        ];
    }

    private async Task<long> Edit(int step, Random random, List<string> retracted)
    {
        var keys = await api.Keys("/v1/claims?topic=territorial-dispute&limit=200");
        var key = keys[random.Next(keys.Count)];
        switch (step % 9)
        {
            case 0:
                return await api.Change(
                    key,
                    c =>
                        c.Revise(
                            Edits.ContentOf(c) with
                            {
                                Note = $"Changed words {step}.",
                                Certainty = Certainty.Possible,
                            }
                        )
                );
            case 1:
                retracted.Add(key);
                return await api.Change(key, c => c.Retract(DateTimeOffset.UnixEpoch));
            case 2:
                return await Rename("vladimir-putin", $"Putin {step}");
            case 3:
                return await api.Change(Move);
            case 4:
                return await api.Change(async db =>
                    db.Add(
                        Claim.Record(
                            $"maxie-elusive-bargain/9{step:00}",
                            Edits.ContentOf(await Edits.Claim(db, key)),
                            new(),
                            ClaimStatus.Draft
                        )
                    )
                );
            case 5:
                return await api.Change($"maxie-elusive-bargain/9{step - 1:00}", c => c.Publish());
            case 6:
                return await api.Change(retracted[^1], c => c.Restore());
            case 7:
                return await api.Change(async db =>
                {
                    var proposition = await db
                        .Propositions.Include(p => p.Topics)
                        .SingleAsync(p => p.Slug == "territorial-dispute-exists");
                    proposition.Revise(
                        new(
                            $"A territorial dispute exists, in changed words {step}.",
                            proposition.Kind,
                            proposition.Checkable,
                            [
                                .. proposition
                                    .Topics.OrderBy(t => t.Position)
                                    .Skip(1)
                                    .Select(t => t.TopicId),
                            ]
                        )
                    );
                });
            default:
                return await api.Change(async db =>
                {
                    var claim = await Edits.Claim(
                        db,
                        await db
                            .Claims.Where(c => c.Figures.Count > 0)
                            .OrderBy(c => c.Key)
                            .Select(c => c.Key)
                            .FirstAsync()
                    );
                    claim.Revise(Edits.ContentOf(claim) with { Figures = [] });
                });
        }
    }

    private Task<long> Rename(string slug, string name) =>
        api.Change(async db =>
        {
            var actor = await db
                .Actors.Include(a => a.Aliases)
                .Include(a => a.Roles)
                .SingleAsync(a => a.Slug == slug);
            actor.Revise(
                new()
                {
                    Name = name,
                    Kind = actor.Kind,
                    Naming = actor.Naming,
                    Country = actor.Country,
                    Aliases =
                    [
                        .. actor
                            .Aliases.OrderBy(a => a.Position)
                            .Select(a => new AliasContent(a.Name, a.Language))
                            .Skip(1),
                    ],
                }
            );
        });

    /// <summary>Moves a topic that has none below it from where it stands to the root.</summary>
    private static async Task Move(ClaimsDb db)
    {
        var topic = await db
            .Topics.Include(t => t.Aliases)
            .Where(t => t.ParentId != null && !db.Topics.Any(below => below.ParentId == t.Id))
            .OrderBy(t => t.Slug)
            .FirstAsync();
        topic.Revise(new(topic.Name, topic.Scope), null);
    }

    /// <summary>An answer without what belongs to the request: its id, links, cursors.</summary>
    private async Task<string> Answer(string address)
    {
        using var answer = await api.Http.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(
            (int)answer.StatusCode is < 300 or 410,
            $"{answer.StatusCode} {address}\n{text}"
        );
        if (
            answer.Content.Headers.ContentType!.MediaType
            is not ("application/json" or "application/ld+json" or "application/problem+json")
        )
            return text;
        var json = JsonNode.Parse(text)!;
        Strip(json);
        return json.ToJsonString();
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonArray items)
            foreach (var item in items)
                Strip(item);
        if (node is not JsonObject members)
            return;
        foreach (var name in new[] { "request_id", "links", "link", "next_cursor" })
            members.Remove(name);
        foreach (var (_, value) in members.ToList())
            Strip(value);
    }
}
