using JapanRussia.Claims;
using JapanRussia.Values.Rules;

namespace JapanRussia.Tests.Claims;

public sealed class ClaimTests
{
    [Fact]
    public void Counts_who_speaks_on_the_way() => Assert.Equal(2, Record(Some.Claim()).Depth);

    [Fact]
    public void Has_the_same_id_wherever_it_has_the_same_key()
    {
        Assert.Equal(Record(Some.Claim()).Id, Record(Some.Claim()).Id);
        Assert.NotEqual(
            Claim.Record(null, Some.Claim(), new(), ClaimStatus.Draft).Id,
            Claim.Record(null, Some.Claim(), new(), ClaimStatus.Draft).Id
        );
    }

    public static TheoryData<string, ClaimContent> Broken =>
        new()
        {
            { "claimant_lead", Some.Claim() with { Claimants = [] } },
            {
                "claimant_lead",
                Some.Claim() with
                {
                    Claimants =
                    [
                        new(Some.Actor, ClaimantRole.Joint),
                        new(Some.OtherActor, ClaimantRole.Lead),
                    ],
                }
            },
            {
                "claimant_twice",
                Some.Claim() with
                {
                    Claimants =
                    [
                        new(Some.Actor, ClaimantRole.Lead),
                        new(Some.Actor, ClaimantRole.Joint),
                    ],
                }
            },
            {
                "own_voice_via",
                Some.Claim() with
                {
                    Attribution = Attribution.OwnVoice,
                    Act = null,
                }
            },
            { "act_of_attribution", Some.Claim() with { Act = null } },
            {
                "via_too_long",
                Some.Claim() with
                {
                    Via =
                    [
                        .. Enumerable.Repeat(
                            new HopContent(Some.OtherActor, null, null, Stance.Reports),
                            Claim.MaxDepth
                        ),
                    ],
                }
            },
            {
                "quote_too_long",
                Some.Claim() with
                {
                    Quote =
                        "one two three four five six seven eight nine ten eleven twelve thirteen",
                }
            },
            { "quote_too_long", Some.Claim() with { Quote = " " } },
            { "quote_too_long", Some.Claim() with { Quote = new('\u5CF6', 201) } },
            {
                "evidence_content",
                Some.Claim() with
                {
                    Evidence = [Some.Span(0, 5), Some.Span(6, 9)],
                }
            },
            { "evidence_offsets", Some.Claim() with { Evidence = [Some.Span(10, 10)] } },
            { "evidence_offsets", Some.Claim() with { Evidence = [Some.Span(-1, 10)] } },
            {
                "figure_bounds",
                Some.Claim() with
                {
                    Figures = [FigureContent.Range(Some.Measure, 3, 2)],
                }
            },
            {
                "figure_amount_or_date",
                Some.Claim() with
                {
                    Figures = [new(Some.Measure, Qualifier.Exact, null, null, null, null)],
                }
            },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Refuses_content_that_breaks_a_rule(string rule, ClaimContent content) =>
        Assert.Equal(rule, Assert.Throws<RuleViolation>(() => Record(content)).Code);

    [Fact]
    public void Stays_as_it_was_when_a_revision_breaks_a_rule()
    {
        var claim = Record(Some.Claim());

        Assert.Throws<RuleViolation>(() =>
            claim.Revise(Some.Claim() with { Stance = Stance.Denies, Act = null })
        );

        Assert.Equal(Stance.Supports, claim.Stance);
    }

    [Fact]
    public void Knows_whether_a_revision_changed_its_parts()
    {
        var claim = Record(Some.Claim());
        claim.PartsChanged = false;

        claim.Revise(Some.Claim());
        Assert.False(claim.PartsChanged);

        claim.Revise(Some.Claim() with { Evidence = [Some.Span(0, 11)] });
        Assert.True(claim.PartsChanged);
    }

    private static Claim Record(ClaimContent content) =>
        Claim.Record("some-article/001", content, new(), ClaimStatus.Published);
}
