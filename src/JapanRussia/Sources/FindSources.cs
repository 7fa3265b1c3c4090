namespace JapanRussia.Sources;

/// <summary>
/// Sorts the claims of one proposition with one stance by the independent sources that they go back to. In doubt two claims
/// count as one source, for a second source that is none does more harm than one that is missed.
/// </summary>
public static class FindSources
{
    /// <summary>The sources, those in most articles first.</summary>
    public static IReadOnlyList<IndependentSource> Of(IEnumerable<ChainedClaim> claims)
    {
        var all = claims.OrderBy(c => c.Key, StringComparer.Ordinal).ToList();
        var proper = all.Where(c => !c.InComment).ToLookup(c => c.Article);
        var echoes = all.Where(c => c.InComment)
            .Select(c => (Comment: c, Original: Original(c, [.. proper[c.Article]])))
            .Where(e => e.Original is not null)
            .ToDictionary(e => e.Comment.Key, e => e.Original!);
        var counted = all.Where(c => !echoes.ContainsKey(c.Key)).ToList();
        var bonds = SharedActors(counted)
            .Concat(SharedArticles(counted))
            .Concat(Adoptions(counted))
            .ToList();
        var groups = new Groups();
        foreach (var bond in bonds)
            groups.Join(bond.Claims);
        foreach (var (comment, original) in echoes)
            groups.Join([original.Key, comment]);
        var bondsOf = bonds.ToLookup(b => groups.Of(b.Claims[0]));
        return
        [
            .. all.GroupBy(c => groups.Of(c.Key))
                .Select(g => Source([.. g], [.. bondsOf[g.Key]], echoes))
                .OrderByDescending(s => s.Articles.Count)
                .ThenBy(s => s.Claims[0].Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>The claim above a comment that the comment repeats; null where it says what its article does not.</summary>
    private static ChainedClaim? Original(
        ChainedClaim comment,
        IReadOnlyList<ChainedClaim> above
    ) => above.MaxBy(a => a.Roots.Intersect(comment.Roots).Count());

    private static IEnumerable<SourceReason> SharedActors(IEnumerable<ChainedClaim> claims) =>
        claims
            .SelectMany(c => c.Roots.Distinct(), (claim, actor) => (claim, actor))
            .GroupBy(x => x.actor, x => x.claim)
            .Where(g => g.Skip(1).Any())
            .Select(g => new SourceReason(
                g.All(c => c.Claimants.Contains(g.Key))
                    ? SourceRule.SharedClaimant
                    : SourceRule.SharedIntermediary,
                g.Key,
                null,
                [.. g.Select(c => c.Key)]
            ));

    private static IEnumerable<SourceReason> SharedArticles(IEnumerable<ChainedClaim> claims) =>
        claims
            .SelectMany(
                c => c.Intermediaries.Select(h => h.Article).OfType<string>().Distinct(),
                (claim, article) => (claim.Key, article)
            )
            .GroupBy(x => x.article, x => x.Key)
            .Where(g => g.Skip(1).Any())
            .Select(g => new SourceReason(SourceRule.SharedArticle, null, g.Key, [.. g]));

    // who passes a source on and stands in for it speaks on its strength when they say the same themselves
    private static IEnumerable<SourceReason> Adoptions(IReadOnlyCollection<ChainedClaim> claims)
    {
        var vouched = claims
            .Where(c => c.Via is [var first, ..] && first.Stance == c.Stance)
            .ToLookup(c => (c.Article, c.Via[0].Actor), c => c.Key);
        return claims
            .Where(c => c.OwnVoice)
            .Select(c => (own: c, from: vouched[(c.Article, c.Claimants[0])].ToList()))
            .Where(x => x.from.Count > 0)
            .Select(x => new SourceReason(
                SourceRule.AdoptedSource,
                x.own.Claimants[0],
                x.own.Article,
                [x.own.Key, .. x.from]
            ));
    }

    private static IndependentSource Source(
        IReadOnlyList<ChainedClaim> claims,
        IReadOnlyList<SourceReason> bonds,
        Dictionary<string, ChainedClaim> echoes
    )
    {
        var bound = bonds.SelectMany(b => b.Claims).ToHashSet();
        var adopted = bonds
            .Where(b => b.Rule == SourceRule.AdoptedSource)
            .Select(b => b.Claims[0])
            .ToHashSet();
        var counted = claims.Where(c => !echoes.ContainsKey(c.Key)).ToList();
        return new(
            [
                .. counted
                    .Where(c => !adopted.Contains(c.Key))
                    .SelectMany(c => c.Claimants)
                    .Distinct(),
            ],
            [.. claims.SelectMany(c => c.Via).Select(h => h.Actor).Distinct()],
            claims,
            [
                .. counted
                    .Where(c => !bound.Contains(c.Key))
                    .Select(c => new SourceReason(
                        c.OwnVoice ? SourceRule.OwnVoice : SourceRule.Reported,
                        c.Claimants[0],
                        c.Article,
                        [c.Key]
                    )),
                .. bonds,
                .. claims
                    .Where(c => echoes.ContainsKey(c.Key))
                    .Select(c => new SourceReason(
                        SourceRule.CommentRepeatsArticle,
                        c.Claimants[0],
                        c.Article,
                        [c.Key, echoes[c.Key].Key]
                    )),
            ]
        );
    }

    /// <summary>Keys that belong together, found by union.</summary>
    private sealed class Groups
    {
        private readonly Dictionary<string, string> parents = [];

        internal string Of(string key)
        {
            while (parents.TryGetValue(key, out var parent))
            {
                if (parents.TryGetValue(parent, out var above))
                    parents[key] = above;
                key = parent;
            }
            return key;
        }

        internal void Join(IReadOnlyList<string> keys)
        {
            var first = Of(keys[0]);
            foreach (var other in keys.Skip(1).Select(Of).Where(o => o != first))
                parents[other] = first;
        }
    }
}
