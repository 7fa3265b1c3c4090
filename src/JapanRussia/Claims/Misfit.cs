namespace JapanRussia.Claims;

/// <summary>What a claim says of its place that its article's text does not bear out. No word of the text stands in it but in <see cref="Words"/>.</summary>
/// <param name="Way">The member of the claim at fault: names and indexes.</param>
/// <param name="Words">What stands there, for those who may read the text.</param>
public sealed record Misfit(
    string Code,
    IReadOnlyList<object> Way,
    string Detail,
    string? Words = null
)
{
    public const string NotInText = "not_in_text";

    /// <summary>The member as a JSON Pointer.</summary>
    public string Pointer => "/" + Member;

    internal string Member => string.Join('/', Way);

    /// <summary>Each span that the last comparison with the text did not find where it says.</summary>
    internal static IReadOnlyList<Misfit> Displaced(IReadOnlyList<EvidenceContent> evidence) =>
        [
            .. evidence
                .Index()
                .Where(e => e.Item.IsDisplaced)
                .Select(e => new Misfit(
                    RuleCodes.DisplacedSpan,
                    ["evidence", e.Index],
                    $"The span {e.Item.Start}-{e.Item.End} ({Values.Vocabularies.Words.Of(e.Item.Role)}) is {Values.Vocabularies.Words.Of(e.Item.AnchorStatus)} in the article's text."
                )),
        ];

    /// <exception cref="RuleViolation">There are any.</exception>
    internal static void Refuse(IReadOnlyList<Misfit> misfits)
    {
        if (misfits.Count > 0)
            throw new RuleViolation(
                misfits[0].Code,
                $"What does not stand in the article's text as it says is not shown to readers. {string.Join(" ", misfits.Select(m => m.Detail))}",
                misfits[0].Member
            )
            {
                Parts = [.. misfits.Select(m => new RuleViolation(m.Code, m.Detail, m.Member))],
            };
    }
}
