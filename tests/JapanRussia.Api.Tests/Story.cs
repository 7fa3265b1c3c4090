using JapanRussia.Actors;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Propositions;

namespace JapanRussia.Api.Tests;

/// <summary>An article of its own in which claims are recorded: what a test filters by, so that it sees no other's.</summary>
internal sealed class Story
{
    private readonly Api api;
    private int recorded;

    private Story(Api api, Article article, Actor author, Proposition proposition) =>
        (this.api, Article, Author, Proposition) = (api, article, author, proposition);

    internal Article Article { get; }
    internal Actor Author { get; }
    internal Proposition Proposition { get; }

    /// <summary>The list of its claims.</summary>
    internal string Address => $"/v1/claims?article={Article.Slug}";

    internal static async Task<Story> In(
        Api api,
        Func<Actor, Article>? article = null,
        Proposition? proposition = null
    )
    {
        var author = await api.Given(Some.Actor());
        var made = await api.Given(article?.Invoke(author) ?? Some.Article(author: author));
        return new(api, made, author, proposition ?? await api.Given(Some.Proposition()));
    }

    /// <summary>What a claim in the author's own voice says.</summary>
    internal ClaimContent Content =>
        new()
        {
            ArticleId = Article.Id,
            SectionId = Article.Sections[0].Id,
            Claimants = [new(Author.Id, ClaimantRole.Lead)],
            PropositionId = Proposition.Id,
            Stance = Stance.Supports,
            Certainty = Certainty.Certain,
            Attribution = Attribution.OwnVoice,
            Evidence = [Some.Span()],
        };

    /// <summary>A claim in the author's own voice, changed as the test needs it; gives its key.</summary>
    internal async Task<string> Records(
        Func<ClaimContent, ClaimContent>? change = null,
        ClaimStatus status = ClaimStatus.Published
    )
    {
        var key = $"{Article.Slug}/{Interlocked.Increment(ref recorded):000}";
        await api.Given(Claim.Record(key, change?.Invoke(Content) ?? Content, new(), status));
        return key;
    }

    /// <summary>The same content as somebody else's, reported by the author.</summary>
    internal ClaimContent By(Actor claimant, ClaimContent content) =>
        content with
        {
            Claimants = [new(claimant.Id, ClaimantRole.Lead)],
            Attribution = Attribution.Indirect,
            Act = Act.Speech,
            Via = [new(Author.Id, null, "said", Stance.Reports)],
        };
}
