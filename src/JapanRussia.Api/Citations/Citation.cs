using JapanRussia.Api.Articles;
using JapanRussia.Api.Claims;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Outlets;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Citations;

/// <summary>What a citation says, before it is written in a style: an article and, where one is cited, a claim in it.</summary>
/// <param name="Kind">What the outlet is; null where it is not known.</param>
/// <param name="Claim">Null where the article itself is cited.</param>
/// <param name="Record">The permanent address of the record here, with the server's name.</param>
/// <param name="Dataset">The version of the data that was read.</param>
internal sealed record Citation(
    ArticleResponse Article,
    OutletKind? Kind,
    ClaimResponse? Claim,
    string Record,
    long Dataset
)
{
    internal string Key => Claim?.Key ?? Article.Slug;

    internal IReadOnlyList<string> Authors =>
        [.. Article.Authors.Select(a => Marked(a.Name, a.Basis))];

    internal string? Title => Article.Title is { } title ? Marked(title, Article.TitleBasis) : null;

    internal string? Outlet =>
        Article.Outlet is { } outlet ? Marked(outlet.Name, Article.OutletBasis) : null;

    internal CitedDate? Date =>
        Article.PublishedOn is { } date ? new(date, Article.PublishedBasis) : null;

    /// <summary>In which paragraph the claim stands.</summary>
    internal int? Paragraph =>
        Claim?.Evidence.FirstOrDefault(e => e.Role == EvidenceRole.Content)?.Paragraph;

    internal bool InComment => Claim?.Section is { Kind: SectionKind.Comment };

    /// <summary>Who said it and through whom it came: "A and B, as reported by C, as reported by D".</summary>
    internal string? Attribution =>
        Claim is null
            ? null
            : string.Join(
                ", as reported by ",
                Claim
                    .Via.Reverse()
                    .Select(h => h.Actor.Name)
                    .Prepend(Joined([Claim.Claimant, .. Claim.JointClaimants]))
            );

    /// <summary>The stance in a word and the proposition: "denies: A dispute exists."</summary>
    internal string? Statement
    {
        get
        {
            if (Claim is null)
                return null;
            var hedge = Claim.Certainty is Certainty.Probable or Certainty.Possible
                ? $" as {Words.Of(Claim.Certainty)}"
                : "";
            var condition = Claim.Condition is { } on ? $" on a condition ({on})" : "";
            return $"{Words.Of(Claim.Stance)}{hedge}{condition}: {Claim.Proposition.Text}";
        }
    }

    /// <summary>The record in this database, without its address.</summary>
    internal string RecordName =>
        $"JapanRussia, {(Claim is null ? "article" : "claim")} {Key}, data set version {Dataset}";

    /// <summary>What a reference to the article has no place for.</summary>
    internal string Note
    {
        get
        {
            var where = (Paragraph, InComment) switch
            {
                ({ } p, true) => $" (in a reader's comment, para. {p})",
                ({ } p, false) => $" (para. {p})",
                (null, true) => " (in a reader's comment)",
                _ => "",
            };
            var claim = Claim is null ? "" : $"{Attribution}{where}, {Statement} ";
            return $"{claim}{RecordName}: {Record}";
        }
    }

    /// <summary>What was inferred stands in square brackets, as style guides have it.</summary>
    private static string Marked(string text, Basis? basis) =>
        basis is Basis.Inferred ? $"[{text}]" : text;

    private static string Joined(IReadOnlyList<Actors.ActorRef> actors) =>
        actors.Count == 1
            ? actors[0].Name
            : $"{string.Join(", ", actors.SkipLast(1).Select(a => a.Name))} and {actors[^1].Name}";
}
