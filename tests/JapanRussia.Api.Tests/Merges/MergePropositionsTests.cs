using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Writes;
using JapanRussia.Claims;
using JapanRussia.Propositions;
using JapanRussia.Relations;

namespace JapanRussia.Api.Tests.Merges;

/// <summary>Two propositions turn out to say the same, or not to.</summary>
public sealed class MergePropositionsTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Claims_of_the_one_are_of_the_other_and_are_compared_with_its()
    {
        var (old, survivor, story) = await Two();
        await story.Records(c => c with { PropositionId = old.Id });
        await story.Records(c => c with { PropositionId = survivor.Id, Stance = Stance.Denies });
        var disagreements = $"/v1/disagreements?article={story.Article.Slug}";
        Assert.Empty(await api.Rows(disagreements));

        var merged = await Sends(old, "merge", "\"1\"", survivor);

        Assert.Equal(HttpStatusCode.OK, merged.Status);
        Assert.Equal("stance", TextOf((await api.Rows(disagreements))[0]!, "basis"));
        Assert.Equal(2, (await api.Rows($"{story.Address}&proposition={old.Slug}")).Count);
        Assert.Empty(await api.Rows($"{disagreements}&as_of=v{merged.Dataset - 1}"));

        await Sends(old, "unmerge", merged.Tag!);

        Assert.Empty(await api.Rows(disagreements));
        Assert.Single(await api.Rows($"{story.Address}&proposition={old.Slug}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/positions")]
    [InlineData("/sources")]
    public async Task Its_addresses_lead_to_the_other(string below)
    {
        var (old, survivor, story) = await Two();
        await story.Records(c => c with { PropositionId = old.Id });
        var merged = await Sends(old, "merge", "\"1\"", survivor);
        var before = $"?as_of=v{merged.Dataset - 1}";

        using var answer = await api.Http.GetAsync(
            $"/v1/propositions/{old.Slug}{below}?as_of=v{merged.Dataset}"
        );

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(
            $"/v1/propositions/{survivor.Slug}{below}?as_of=v{merged.Dataset}",
            answer.Headers.Location?.ToString()
        );
        await api.Json($"/v1/propositions/{old.Slug}{below}{before}");
    }

    [Fact]
    public async Task Relations_go_over_and_those_that_would_say_nothing_new_are_withdrawn()
    {
        var (old, survivor, _) = await Two();
        var other = await api.Given(Some.Proposition());
        var third = await api.Given(Some.Proposition());
        var self = await Tie(old, survivor, RelationKind.Refines);
        var kept = await Tie(survivor, other, RelationKind.Contradicts);
        var twice = await Tie(other, old, RelationKind.Contradicts);
        var moved = await Tie(old, third, RelationKind.Contradicts);
        var oneWay = await Tie(other, old, RelationKind.Refines);
        var otherWay = await Tie(survivor, other, RelationKind.Refines);
        var weak = await Tie(survivor, third, RelationKind.Equivalent, RelationState.Suggested);
        var strong = await Tie(old, third, RelationKind.Equivalent);
        string[] standing = [kept, moved, oneWay, otherWay, strong];
        var before = await Relations(old, survivor);

        var merged = await Sends(old, "merge", "\"1\"", survivor);

        Assert.Equal(
            new[] { self, twice, weak }.Order(StringComparer.Ordinal),
            merged.Body["relations"]!.AsArray().Select(r => r!.GetValue<string>())
        );
        Assert.Equal(
            standing.Order(StringComparer.Ordinal),
            (await Relations(survivor)).Select(r => r.Split(' ')[0])
        );
        Assert.All(
            await Relations(survivor),
            r => Assert.Contains(survivor.Slug, r, StringComparison.Ordinal)
        );
        await api.Problem($"/v1/relations/{self}", HttpStatusCode.Gone, "gone");

        var parted = await Sends(old, "unmerge", merged.Tag!);

        Assert.Equal(3, parted.Body["relations"]!.AsArray().Count);
        Assert.Equal(before, await Relations(old, survivor));
    }

    private async Task<(Proposition Old, Proposition Survivor, Story Story)> Two() =>
        (
            await api.Given(Some.Proposition()),
            await api.Given(Some.Proposition()),
            await Story.In(api)
        );

    private async Task<string> Tie(
        Proposition from,
        Proposition to,
        RelationKind kind,
        RelationState state = RelationState.Confirmed
    )
    {
        var relation = await api.Given(
            PropositionRelation.Draw(
                Some.Slug("tie"),
                new(from.Id, to.Id, kind, Strength.Soft, RelationBasis.Content, "Because.", state)
            )
        );
        return relation.Key;
    }

    private async Task<List<string>> Relations(params Proposition[] of) =>
        [
            .. (
                await api.Rows(
                    $"/v1/relations?state=confirmed,suggested&proposition={string.Join(',', of.Select(p => p.Slug))}&limit=200"
                )
            ).Select(r =>
                $"{TextOf(r!, "key")} {TextOf(r!["from"]!, "name")} {TextOf(r["to"]!, "name")}"
            ),
        ];

    private async Task<Written> Sends(
        Proposition proposition,
        string what,
        string tag,
        Proposition? into = null
    )
    {
        var body = new JsonObject { ["why"] = "Looked at anew." };
        if (into is not null)
            body["into"] = into.Slug;
        return await (await api.As(Scope.Review)).Sends(
            HttpMethod.Post,
            $"/v1/propositions/{proposition.Slug}/{what}",
            body.ToJsonString(),
            tag: tag
        );
    }
}
