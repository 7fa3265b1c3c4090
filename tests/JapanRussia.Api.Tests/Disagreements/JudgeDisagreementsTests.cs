using System.Text.Json.Nodes;
using JapanRussia.Claims;
using JapanRussia.Propositions;
using JapanRussia.Relations;
using JapanRussia.Values.Identities;
using JapanRussia.Writing;

namespace JapanRussia.Api.Tests.Disagreements;

/// <summary>What curated relations make of disagreements.</summary>
public sealed class JudgeDisagreementsTests(Api api) : IClassFixture<Api>
{
    [Theory]
    [InlineData(RelationKind.Contradicts, Stance.Supports, Stance.Supports, true)]
    [InlineData(RelationKind.Contradicts, Stance.Supports, Stance.Denies, false)]
    [InlineData(RelationKind.Contradicts, Stance.Denies, Stance.Denies, false)]
    [InlineData(RelationKind.Equivalent, Stance.Supports, Stance.Denies, true)]
    [InlineData(RelationKind.Equivalent, Stance.Denies, Stance.Supports, true)]
    [InlineData(RelationKind.Equivalent, Stance.Supports, Stance.Supports, false)]
    [InlineData(RelationKind.Refines, Stance.Supports, Stance.Denies, true)]
    [InlineData(RelationKind.Refines, Stance.Denies, Stance.Supports, false)]
    [InlineData(RelationKind.Refines, Stance.Supports, Stance.Supports, false)]
    [InlineData(RelationKind.Corroborates, Stance.Supports, Stance.Denies, false)]
    public async Task A_relation_between_propositions_sets_their_claims_apart(
        RelationKind kind,
        Stance from,
        Stance to,
        bool apart
    )
    {
        var (story, other) = await Tied(kind);
        await story.Records(c => c with { Stance = from });
        await story.Records(c => c with { PropositionId = other.Id, Stance = to });

        var rows = await In(story);

        Assert.Equal(apart ? ["relation"] : [], rows.Select(r => (string?)r!["basis"]));
        if (apart)
            Assert.EndsWith("Because.", (string?)rows[0]!["why"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_relations_strength_counts_and_a_hedge_makes_it_soft()
    {
        var (story, other) = await Tied(RelationKind.Contradicts, Strength.Hard);
        await story.Records();
        await story.Records(c => c with { PropositionId = other.Id });
        await story.Records(c =>
            c with
            {
                PropositionId = other.Id,
                Certainty = Certainty.Possible,
            }
        );
        var (soft, third) = await Tied(RelationKind.Contradicts, Strength.Soft);
        await soft.Records();
        await soft.Records(c => c with { PropositionId = third.Id });

        Assert.Equal(
            ["hard", "soft"],
            (await In(story)).Select(r => (string?)r!["strength"]).Order()
        );
        Assert.Equal(["soft"], (await In(soft)).Select(r => (string?)r!["strength"]));
    }

    [Fact]
    public async Task A_narrower_proposition_of_another_kind_does_not_entail_the_broader()
    {
        var policy = await api.Given(Some.Proposition(PropositionKind.Policy));
        var story = await Story.In(api);
        await Tie(story.Proposition, policy, RelationKind.Refines);
        await story.Records();
        await story.Records(c => c with { PropositionId = policy.Id, Stance = Stance.Denies });

        Assert.Empty(await In(story));
    }

    [Theory]
    [InlineData(RelationState.Suggested, 0, 0)]
    [InlineData(RelationState.Rejected, 0, 1)]
    [InlineData(RelationState.Confirmed, 1, 0)]
    public async Task What_a_curator_says_of_propositions_goes_for_their_claims(
        RelationState state,
        int shown,
        int rejected
    )
    {
        var (story, other) = await Tied(RelationKind.Contradicts, state: state);
        await story.Records();
        await story.Records(c => c with { PropositionId = other.Id });

        Assert.Equal(shown, (await In(story)).Count);
        Assert.Equal(rejected, (await In(story, "&state=rejected")).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_confirmed_contradiction_overrides_in_either_direction(bool forward)
    {
        var story = await Story.In(api);
        var one = await story.Records();
        var other = await story.Records(c => c with { Stance = Stance.Denies });
        await Judge(forward ? one : other, forward ? other : one, RelationState.Confirmed);

        var row = Assert.Single(await In(story));

        Assert.Equal(
            ("stance", "soft", "confirmed", "Because."),
            (
                (string?)row!["basis"],
                (string?)row["strength"],
                (string?)row["state"],
                (string?)row["why"]
            )
        );
    }

    [Fact]
    public async Task A_rejected_one_is_left_out_unless_it_is_asked_for()
    {
        var story = await Story.In(api);
        var (one, other) = (
            await story.Records(),
            await story.Records(c => c with { Stance = Stance.Denies })
        );
        await Judge(one, other, RelationState.Rejected);

        Assert.Empty(await In(story));
        Assert.Equal(
            "Because.",
            (string?)Assert.Single(await In(story, "&state=rejected"))!["why"]
        );
        Assert.Single(await In(story, "&state=rejected,suggested"));
        Assert.Empty(await In(story, "&not_state=rejected"));
    }

    [Fact]
    public async Task What_only_a_curator_found_stands_among_them_once()
    {
        var story = await Story.In(api);
        var unlike = await api.Given(Some.Proposition());
        var one = await story.Records();
        var other = await story.Records(c => c with { PropositionId = unlike.Id });
        await Judge(other, one, RelationState.Confirmed);

        var row = Assert.Single(await In(story));

        Assert.Equal(
            ("relation", "confirmed", one, other),
            (
                (string?)row!["basis"],
                (string?)row["state"],
                (string?)row["left"]!["key"],
                (string?)row["right"]!["key"]
            )
        );
    }

    [Fact]
    public async Task A_relation_that_was_retracted_says_nothing()
    {
        var story = await Story.In(api);
        var (one, other) = (
            await story.Records(),
            await story.Records(c => c with { Stance = Stance.Denies })
        );
        var verdict = await Judge(one, other, RelationState.Rejected);
        await using (var db = api.Database())
        {
            db.ClaimRelations.Single(r => r.Key == verdict).Retract(DateTimeOffset.UnixEpoch);
            await db.SaveAsync(Some.Editor, TimeProvider.System, CancellationToken.None);
        }

        Assert.Equal("suggested", (string?)Assert.Single(await In(story))!["state"]);
    }

    private async Task<(Story, Proposition)> Tied(
        RelationKind kind,
        Strength strength = Strength.Soft,
        RelationState state = RelationState.Confirmed
    )
    {
        var story = await Story.In(api);
        var other = await api.Given(Some.Proposition());
        await Tie(story.Proposition, other, kind, strength, state);
        return (story, other);
    }

    private Task<PropositionRelation> Tie(
        Proposition from,
        Proposition to,
        RelationKind kind,
        Strength strength = Strength.Soft,
        RelationState state = RelationState.Confirmed
    ) =>
        api.Given(
            PropositionRelation.Draw(
                Some.Slug("p"),
                new(from.Id, to.Id, kind, strength, RelationBasis.Content, "Because.", state)
            )
        );

    private async Task<string> Judge(string from, string to, RelationState state)
    {
        var key = Some.Slug("c");
        await api.Given(
            ClaimRelation.Draw(
                key,
                new(
                    NameBasedId.Of("claim", from),
                    NameBasedId.Of("claim", to),
                    RelationKind.Contradicts,
                    Strength.Soft,
                    RelationBasis.Stance,
                    "Because.",
                    state
                )
            )
        );
        return key;
    }

    private Task<JsonArray> In(Story story, string and = "") =>
        api.Rows($"/v1/disagreements?article={story.Article.Slug}{and}");
}
