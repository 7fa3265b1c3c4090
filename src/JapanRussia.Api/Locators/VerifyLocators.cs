using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Editing;
using JapanRussia.Api.Problems;
using JapanRussia.Articles;
using JapanRussia.Locators;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Writes;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Locators;

internal static class VerifyLocators
{
    private static readonly LocatorsFormValidator Validator = new();

    /// <summary>What became of spans of an article's text: verified, moved, drifted or lost.</summary>
    /// <remarks>
    /// Looks in the text that is attached here, and tells offsets and hashes, never words. Paragraph and UTF-16 offsets are verified
    /// where they are sent: if one is wrong, the span is moved, and its place says where it stands. In a text that is not public only
    /// spans of its claims are looked for, lest it be guessed letter by letter.
    /// </remarks>
    internal static async Task<IResult> Handle(
        HttpContext http,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        if (!http.Request.HasJsonContentType())
            return new ProblemAnswer(
                ProblemKind.UnsupportedMediaType,
                "Locators are application/json."
            );
        var (_, form, faulty) = await ReadBody.ReadForm(http.Request, Validator, exactly: true);
        if (faulty is not null)
            return faulty;
        var references = new References(db, cancellation)
        {
            OnlyShown = !Caller.May(http, Scope.ReadDrafts),
        };
        var id = await references.To<Article>(form!.Article!, "/article");
        if (references.Problem is { } unknown)
            return unknown;
        var text = await db
            .Articles.Where(a => a.Id == id && a.Text != null)
            .Select(a => new { a.Text!.Content, a.Text.Access })
            .SingleOrDefaultAsync(cancellation);
        if (text is null)
            return new ProblemAnswer(
                ClaimProblems.NoText,
                $"The text of '{form.Article}' is not attached here."
            );
        if (text.Access != TextAccess.Public && !Caller.May(http, Scope.ReadDrafts))
            if (await Foreign(form, id, db, cancellation) is { Count: > 0 } foreign)
                return ProblemAnswer.Combine(foreign);
        var anchored = new AnchoredText(text.Content);
        var effort = FindSpan.Effort / form.Asked.Count;
        return new JsonAnswer<LocatorsResponse>(
            new(
                form.Article!,
                anchored.Sha256,
                [
                    .. form
                        .Asked.Select(l => FindSpan.In(anchored, l, effort: effort))
                        .Select(LocatorResponse.Of),
                ]
            )
        );
    }

    /// <summary>Locators that no claim has and none had before its article's text was changed.</summary>
    private static async Task<List<(ProblemKind, Fault)>> Foreign(
        LocatorsForm form,
        Guid article,
        DbContext db,
        CancellationToken cancellation
    )
    {
        var hashes = form.Asked.Select(l => l.Sha256).ToHashSet();
        var now = db
            .Claims.Where(c => c.ArticleId == article)
            .SelectMany(c => c.Evidence)
            .Select(e => e.Sha256);
        var before = db
            .Reanchorings.Where(r => r.ArticleId == article)
            .SelectMany(r => r.Spans)
            .Select(s => s.OldSha256);
        var known = await now.Concat(before)
            .Where(hash => hashes.Contains(hash))
            .Distinct()
            .ToListAsync(cancellation);
        return
        [
            .. form
                .Asked.Index()
                .Where(l => !known.Contains(l.Item.Sha256))
                .Select(l =>
                    (
                        ClaimProblems.NotShown,
                        new Fault(
                            ClaimProblems.NotShown.Code,
                            "The article's text is not public, and none of its claims has a span with this hash.",
                            null,
                            $"{form.Pointer(l.Index)}/sha256"
                        )
                    )
                ),
        ];
    }
}
