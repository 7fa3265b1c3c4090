using JapanRussia.Claims;
using JapanRussia.Sources;

namespace JapanRussia.Tests.Sources;

public sealed class FindSourcesTests
{
    private readonly List<ChainedClaim> claims = [];

    [Fact]
    public void Five_articles_that_quote_one_agency_are_one_source()
    {
        for (var i = 1; i <= 5; i++)
            Reported($"article-{i}", "the-agency", via: [$"reporter-{i}"]);
        var source = Assert.Single(Found());
        Assert.Equal(["the-agency"], source.Actors);
        Assert.Equal(5, source.Articles.Count);
        var reason = Assert.Single(source.Reasons);
        Assert.Equal((SourceRule.SharedClaimant, "the-agency"), (reason.Rule, reason.Actor));
        Assert.Equal(5, reason.Claims.Count);
    }

    [Fact]
    public void Five_articles_that_know_of_several_people_through_one_agency_are_one_source()
    {
        for (var i = 1; i <= 5; i++)
            Reported($"article-{i}", $"minister-{i}", via: [$"reporter-{i}", "the-agency"]);
        var source = Assert.Single(Found());
        Assert.Equal(5, source.Actors.Count);
        Assert.Contains("the-agency", source.Through);
        Assert.Equal(SourceRule.SharedIntermediary, Assert.Single(source.Reasons).Rule);
    }

    [Fact]
    public void An_agency_that_speaks_and_one_who_quotes_somebody_through_it_are_one_source()
    {
        Reported("one", "the-agency", via: ["reporter-1"]);
        Reported("two", "a-minister", via: ["reporter-2", "the-agency"]);
        Assert.Equal(SourceRule.SharedIntermediary, Assert.Single(Found()).Reasons[0].Rule);
    }

    [Fact]
    public void Two_reporters_who_quote_one_president_are_one_source()
    {
        Reported("one", "the-president", via: ["reporter-1"]);
        Reported("two", "the-president", via: ["reporter-2"]);
        Assert.Equal(["the-president"], Assert.Single(Found()).Actors);
    }

    [Fact]
    public void One_reporter_who_quotes_two_people_has_two_sources()
    {
        Reported("one", "the-president", via: ["reporter"]);
        Reported("one", "the-minister", via: ["reporter"]);
        Assert.Equal(2, Found().Count);
    }

    [Fact]
    public void Two_authors_who_say_it_themselves_are_two_sources()
    {
        OwnVoice("one", "first-author");
        OwnVoice("two", "second-author");
        var sources = Found();
        Assert.Equal(
            [
                ["first-author"],
                ["second-author"],
            ],
            sources.Select(s => s.Actors)
        );
        Assert.All(sources, s => Assert.Equal(SourceRule.OwnVoice, Assert.Single(s.Reasons).Rule));
    }

    [Fact]
    public void An_author_who_says_it_twice_is_one_source()
    {
        OwnVoice("one", "author");
        OwnVoice("one", "author");
        OwnVoice("reprint-of-one", "author");
        Assert.Equal(SourceRule.SharedClaimant, Assert.Single(Assert.Single(Found()).Reasons).Rule);
    }

    [Fact]
    public void Who_speaks_jointly_is_one_source_with_each_who_speaks_alone()
    {
        Reported("one", "japan", via: ["reporter-1"], joint: "russia");
        Reported("two", "russia", via: ["reporter-2"]);
        Reported("three", "japan", via: ["reporter-3"]);
        Assert.Equal(["japan", "russia"], Assert.Single(Found()).Actors);
    }

    [Fact]
    public void A_chain_of_three_goes_back_to_its_end()
    {
        Reported("one", "a-deputy", via: ["reporter-1", "the-paper"]);
        OwnVoice("two", "reporter-2");
        var deputy = Assert.Single(Found(), s => s.Actors.Contains("a-deputy"));
        Assert.Equal(["reporter-1", "the-paper"], deputy.Through);
        Assert.Equal(SourceRule.Reported, Assert.Single(deputy.Reasons).Rule);
    }

    [Fact]
    public void What_stood_in_one_article_that_others_quote_is_one_source()
    {
        Add(
            "one",
            ["a-deputy"],
            [new("reporter-1", null, Stance.Reports), new("a-journalist", "scoop", Stance.Reports)]
        );
        Add(
            "two",
            ["a-minister"],
            [new("reporter-2", null, Stance.Reports), new("the-paper", "scoop", Stance.Reports)]
        );
        var reason = Assert.Single(Assert.Single(Found()).Reasons);
        Assert.Equal((SourceRule.SharedArticle, "scoop"), (reason.Rule, reason.Article));
    }

    [Fact]
    public void Who_heads_a_chain_without_being_the_writer_is_an_intermediary()
    {
        Add("one", ["a-deputy"], [new("the-agency", null, Stance.Reports)], writer: "reporter-1");
        Add("two", ["a-minister"], [new("the-agency", null, Stance.Reports)], writer: "reporter-2");
        Assert.Equal(SourceRule.SharedIntermediary, Assert.Single(Found()).Reasons[0].Rule);
    }

    [Fact]
    public void Claims_are_bound_through_others()
    {
        Reported("one", "a-deputy", via: ["reporter-1"]);
        Reported("two", "a-deputy", via: ["reporter-2", "the-agency"]);
        Reported("three", "a-minister", via: ["reporter-3", "the-agency"]);
        var source = Assert.Single(Found());
        Assert.Equal(
            [SourceRule.SharedClaimant, SourceRule.SharedIntermediary],
            source.Reasons.Select(r => r.Rule).Order()
        );
    }

    [Fact]
    public void A_writer_who_adopts_a_source_is_none_besides_it()
    {
        OwnVoice("one", "author");
        Add("one", ["the-paper"], [new("author", null, Stance.Supports)]);
        var source = Assert.Single(Found());
        Assert.Equal(["the-paper"], source.Actors);
        Assert.Equal(SourceRule.AdoptedSource, Assert.Single(source.Reasons).Rule);
    }

    [Fact]
    public void A_writer_who_only_reports_somebody_and_says_it_too_is_a_source_besides()
    {
        OwnVoice("one", "author");
        Reported("one", "the-paper", via: ["author"]);
        Assert.Equal(2, Found().Count);
    }

    [Fact]
    public void A_comment_that_repeats_its_article_adds_no_source()
    {
        var original = OwnVoice("one", "author");
        var comment = OwnVoice("one", "reader", inComment: true);
        var source = Assert.Single(Found());
        Assert.Equal(["author"], source.Actors);
        Assert.Equal(
            [comment, original],
            Assert.Single(source.Reasons, r => r.Rule == SourceRule.CommentRepeatsArticle).Claims
        );
    }

    [Fact]
    public void A_comment_that_passes_on_the_author_or_the_articles_source_adds_none()
    {
        Reported("one", "the-president", via: ["author"]);
        OwnVoice("one", "author");
        Reported("one", "author", via: ["reader"], inComment: true);
        Reported("one", "the-president", via: ["reader"], inComment: true);
        Reported("one", "the-minister", via: ["reader", "author"], inComment: true);
        Assert.Equal(2, Found().Count);
        var president = Assert.Single(Found(), s => s.Actors.Contains("the-president"));
        Assert.Equal(2, president.Claims.Count);
    }

    [Fact]
    public void A_comment_that_says_what_its_article_does_not_is_a_source()
    {
        OwnVoice("one", "author");
        OwnVoice("two", "reader", inComment: true);
        Assert.Equal(2, Found().Count);
    }

    [Fact]
    public void A_comment_that_names_somebody_else_for_what_its_article_says_adds_none()
    {
        OwnVoice("one", "author");
        Reported("one", "people", via: ["reader"], inComment: true);
        Assert.Equal(["author"], Assert.Single(Found()).Actors);
    }

    [Fact]
    public void A_comment_belongs_to_the_source_of_which_it_speaks()
    {
        OwnVoice("one", "author");
        Reported("one", "the-president", via: ["author"]);
        Reported("one", "the-president", via: ["reader"], inComment: true);
        var president = Assert.Single(Found(), s => s.Actors.Contains("the-president"));
        Assert.Equal(2, president.Claims.Count);
    }

    [Fact]
    public void Nothing_has_no_source() => Assert.Empty(Found());

    [Fact]
    public void Every_claim_stands_in_one_source_and_in_a_reason_of_it()
    {
        OwnVoice("one", "author");
        Reported("one", "japan", via: ["author"], joint: "russia");
        Reported("two", "russia", via: ["reporter", "the-agency"]);
        OwnVoice("two", "reader", inComment: true);
        OwnVoice("three", "third-author");
        var sources = Found();
        Assert.Equal(
            claims.Select(c => c.Key).Order(),
            sources.SelectMany(s => s.Claims).Select(c => c.Key).Order()
        );
        Assert.All(
            sources,
            s =>
                Assert.Equal(
                    s.Claims.Select(c => c.Key).Order(),
                    s.Reasons.SelectMany(r => r.Claims).Distinct().Order()
                )
        );
    }

    private IReadOnlyList<IndependentSource> Found() => FindSources.Of(claims);

    private string OwnVoice(string article, string writer, bool inComment = false) =>
        Add(article, [writer], [], inComment);

    private string Reported(
        string article,
        string claimant,
        IReadOnlyList<string> via,
        string? joint = null,
        bool inComment = false
    ) =>
        Add(
            article,
            joint is null ? [claimant] : [claimant, joint],
            [.. via.Select(actor => new ChainedHop(actor, null, Stance.Reports))],
            inComment
        );

    private string Add(
        string article,
        IReadOnlyList<string> claimants,
        IReadOnlyList<ChainedHop> via,
        bool inComment = false,
        string? writer = null
    )
    {
        var key = $"{article}/{claims.Count + 1:000}";
        claims.Add(
            new(
                key,
                Stance.Supports,
                article,
                inComment,
                via.Count == 0,
                [writer ?? (via.Count == 0 ? claimants[0] : via[0].Actor)],
                claimants,
                via
            )
        );
        return key;
    }
}
