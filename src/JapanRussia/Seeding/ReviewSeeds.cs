using JapanRussia.Propositions;
using JapanRussia.Values.Identities;

namespace JapanRussia.Seeding;

/// <summary>
/// What a careful reader of the seed files would object to although they could be loaded: rows that nothing uses, wordings
/// that hide a contradiction or a sameness, words that are the article's and not ours.
/// </summary>
internal sealed class ReviewSeeds(SeedDraft draft)
{
    /// <summary>From how alike two propositions must be tied: shared trigrams over all trigrams of both.</summary>
    private const double TooAlike = 0.6;

    /// <summary>So many words in a row make a copy.</summary>
    private const int CopiedWords = 8;

    // what may stand as the text has it
    private static readonly HashSet<string> Cited = ["title", "quote", "cue"];

    internal void FindUnused()
    {
        var used = draft.Files.SelectMany(f => f.References()).ToHashSet();
        foreach (var (row, at) in draft.Places)
            if (
                row.Kind is "outlet" or "actor" or "topic" or "measure" or "proposition"
                && !used.Contains(row.Name)
            )
                at.Problem($"nothing uses the {row.Kind} '{row.Name}'");
    }

    /// <summary>Polarity lives in the stance: whoever denies a sentence with a "not" in it says the opposite of what one reads.</summary>
    internal void FindDeniedNegations()
    {
        foreach (var (file, rows) in draft.ArticleFiles)
        foreach (var (i, claim) in (rows.Claims ?? []).Index())
            if (
                claim.Stance == JapanRussia.Claims.Stance.Denies
                && draft.Propositions.TryGetValue(claim.Proposition, out var proposition)
                && Wording.Negation(proposition.Text) is { } negation
            )
                new Place(file, draft.Problems, "claims", i, "stance").Problem(
                    $"denies a proposition that itself says '{negation}': word it positively"
                );
    }

    internal void FindUntiedTwins()
    {
        var tied = draft
            .PropositionRelations.Values.SelectMany(r =>
                new[] { (r.FromId, r.ToId), (r.ToId, r.FromId) }
            )
            .ToHashSet();
        var propositions = draft
            .Propositions.Select(p =>
                (p.Key, Id: NameBasedId.Of("proposition", p.Key), Of: Trigrams(p.Value.Text))
            )
            .ToList();
        for (var i = 0; i < propositions.Count; i++)
        for (var j = 0; j < i; j++)
        {
            var (one, other) = (propositions[i], propositions[j]);
            var shared = one.Of.Count(other.Of.Contains);
            if (
                shared > TooAlike * (one.Of.Count + other.Of.Count - shared)
                && !tied.Contains((one.Id, other.Id))
            )
                draft
                    .Places[("proposition", one.Key)]
                    .Problem(
                        $"reads much like '{other.Key}': share one proposition, or tie them by a relation"
                    );
        }
    }

    internal void FindCopies(ArticleTexts texts)
    {
        var inTexts = draft
            .ArticleFiles.Where(f => f.Rows.Article.Text is not null)
            .Select(f => (f.Rows.Article.Slug, Text: texts.WithHash(f.Rows.Article.Text!.Sha256)))
            .Where(t => t.Text is not null)
            .SelectMany(t => Runs(t.Text!.Value.Content).Select(run => (run, t.Slug)))
            .DistinctBy(t => t.run)
            .ToDictionary(t => t.run, t => t.Slug);
        foreach (var file in draft.Files)
        foreach (var (text, member, report) in file.Texts(draft.Problems))
            if (
                !Cited.Contains(member) && Runs(text).FirstOrDefault(inTexts.ContainsKey) is { } run
            )
                report($"{CopiedWords} words in a row of {inTexts[run]}: '{run}'");
    }

    private static IEnumerable<string> Runs(string text)
    {
        var words = Wording.WordsOf(text).ToList();
        for (var i = 0; i + CopiedWords <= words.Count; i++)
            yield return string.Join(' ', words.Skip(i).Take(CopiedWords));
    }

    private static HashSet<string> Trigrams(string text) =>
        [
            .. Wording
                .WordsOf(text)
                .Select(w => $"  {w} ")
                .SelectMany(w => Enumerable.Range(0, w.Length - 2).Select(i => w.Substring(i, 3))),
        ];
}
