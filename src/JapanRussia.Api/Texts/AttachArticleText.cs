using System.Text.Json;
using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Editing;
using JapanRussia.Api.Reanchorings;
using JapanRussia.Articles;
using JapanRussia.Locators;
using JapanRussia.Reanchorings;
using JapanRussia.Rest.Items;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Writes;
using JapanRussia.Storage;
using JapanRussia.Texts;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Texts;

internal static class AttachArticleText
{
    /// <summary>Attach an article's text, or propose another.</summary>
    /// <remarks>
    /// The text from which the claims were drawn, by its SHA-256, is attached, and every span says what the comparison with it
    /// found. Another text changes nothing: it is proposed (202), with the place of every span in it. The same text sent
    /// again changes nothing. Spans keep their offsets in either case; paragraph and UTF-16 offsets of those that are verified follow
    /// from the text. Who may read it is decided with the scope review: others attach it restricted, or as it was.
    /// </remarks>
    /// <param name="slug" example="maxie-elusive-bargain">The article's slug.</param>
    internal static async Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        var (sent, unread) = await SentText.Read(http.Request, cancellation);
        if (unread is not null)
            return unread;
        var (read, faulty) = await BeginRead.Begin(http, Parameters.None, []);
        if (faulty is not null)
            return faulty;
        // whoever may attach a text may name a hidden article
        read = read! with
        {
            Request = read.Request with { MaySeeDrafts = true },
        };
        var db = (ClaimsDb)read.Db;
        var (article, missing) = await AnswerItem.FindId<Article>(read, a => a.Slug == slug, http);
        if (missing is not null)
            return missing;
        // before the change set is open, so that no other writer waits for it
        var comparison = await CompareText.Of(
            db,
            article,
            new AnchoredText(sent!.Form.Text!.Content),
            cancellation
        );
        return await AnswerWrite.AnswerChanges(
            http,
            sent.Bytes,
            null,
            creates: false,
            async writing =>
            {
                if (!comparison.IsSameText)
                    return (await Propose(comparison, sent.Form.Given, writing), null);
                return
                    await ChangesAccess(comparison.ArticleId, sent.Form.Given, writing)
                    && Rights.Missing(writing.Caller, Scope.Review) is { } forbidden
                    ? (null, forbidden)
                    : (await Attach(comparison, sent.Form.Given, writing), null);
            },
            cancellation
        );
    }

    private static async Task<bool> ChangesAccess(
        Guid article,
        TextAccess? wanted,
        WriteContext writing
    )
    {
        if (wanted is null)
            return false;
        var standing = await writing
            .Db.Articles.Where(a => a.Id == article && a.Text != null)
            .Select(a => (TextAccess?)a.Text!.Access)
            .SingleOrDefaultAsync(writing.Cancellation);
        return wanted != (standing ?? TextAccess.Restricted);
    }

    private static async Task<Func<Task<Answer>>> Attach(
        TextComparison comparison,
        TextAccess? access,
        WriteContext writing
    )
    {
        await AttachText.Into(writing.Db, comparison, access, writing.At, writing.Cancellation);
        return () =>
            Task.FromResult(
                new Answer(
                    StatusCodes.Status200OK,
                    null,
                    null,
                    JsonSerializer.SerializeToUtf8Bytes(
                        AttachedTextResponse.Of(comparison),
                        RestJson.Options
                    )
                )
            );
    }

    private static async Task<Func<Task<Answer>>> Propose(
        TextComparison comparison,
        TextAccess? access,
        WriteContext writing
    )
    {
        var proposal =
            await ProposeText.Waiting(writing.Db, comparison, writing.Cancellation)
            ?? ProposeText.Into(
                writing.Db,
                comparison,
                access ?? TextAccess.Restricted,
                new(writing.Caller.Subject, writing.Caller.Name)
            );
        return async () =>
        {
            var listing = ReanchoringListing.Listing;
            var rows = await listing.Fetch(
                writing.Db.Reanchorings,
                [new("", proposal.Id)],
                writing.Db,
                writing.Cancellation
            );
            await listing.AddAlwaysIncluded(writing.Db, rows, writing.Cancellation);
            return new(
                StatusCodes.Status202Accepted,
                rows[0].Links.Self.Path,
                null,
                JsonSerializer.SerializeToUtf8Bytes(rows[0], RestJson.Options)
            );
        };
    }
}
