using System.Text;
using JapanRussia.Articles;
using JapanRussia.History;
using JapanRussia.Locators;
using JapanRussia.Reanchorings;
using JapanRussia.Texts;
using JapanRussia.Values.Text;
using JapanRussia.Values.Vocabularies;
using JapanRussia.Writing;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Commands;

/// <summary>Files that are attached to articles, one after the other.</summary>
/// <param name="access">Null keeps that of a text which is attached already; for others it means restricted.</param>
internal sealed class AttachedTexts(Database database, TextAccess? access)
{
    // here somebody waits for it, and nobody else does
    private const long Effort = 8 * FindSpan.Effort;

    private static readonly Editor Command = new("attach", "The attach command");

    private bool lost;

    /// <summary>Every file of a folder, to the article that was read from it.</summary>
    internal async Task<int> In(string folder, CancellationToken cancellation)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            if (await Read(file, cancellation) is not { } text)
                continue;
            await using var db = database.Writer();
            var articles = await db
                .Articles.Where(a => a.TextSha256 == text.Sha256 && a.RetractedAt == null)
                .Select(a => a.Id)
                .ToListAsync(cancellation);
            if (articles.Count == 0)
                Console.Error.WriteLine(
                    $"{file}: no article has this text{await NearestArticle.Hint(db, file, text, cancellation)}"
                );
            foreach (var article in articles)
                await Attach(
                    file,
                    await CompareText.Of(db, article, text, cancellation, Effort),
                    cancellation
                );
        }
        return lost ? CommandLine.Failed : 0;
    }

    /// <summary>One file, to the article that is named.</summary>
    internal async Task<int> As(string slug, string file, CancellationToken cancellation)
    {
        await using var db = database.Writer();
        var articles = db.Articles.Where(a => a.RetractedAt == null);
        var id = await articles
            .Where(a => a.Slug == slug)
            .Select(a => (Guid?)a.Id)
            .SingleOrDefaultAsync(cancellation);
        if (id is null)
        {
            var slugs = await articles.Select(a => a.Slug).ToListAsync(cancellation);
            return CommandLine.Fail($"There is no article '{slug}'{Nearest.Hint(slug, slugs)}");
        }
        if (await Read(file, cancellation) is not { } text)
            return CommandLine.Failed;
        var comparison = await CompareText.Of(db, id.Value, text, cancellation, Effort);
        if (comparison.IsSameText)
            await Attach(file, comparison, cancellation);
        else
            await Propose(file, comparison, cancellation);
        return lost ? CommandLine.Failed : 0;
    }

    private async Task Attach(
        string file,
        TextComparison comparison,
        CancellationToken cancellation
    )
    {
        await using var db = database.Writer();
        var needed = await AttachText.IsNeeded(db, comparison, access, cancellation);
        if (needed)
        {
            await using var set = await OpenChangeSet.Begin(
                db,
                Command,
                "Its text was attached.",
                TimeProvider.System,
                null,
                cancellation
            );
            await AttachText.Into(db, comparison, access, set.At, cancellation);
            await set.Save(cancellation);
            await set.Commit(cancellation);
        }
        Print(file, comparison, needed ? "attached" : "attached before");
    }

    private async Task Propose(
        string file,
        TextComparison comparison,
        CancellationToken cancellation
    )
    {
        await using var db = database.Writer();
        var proposal = await ProposeText.Waiting(db, comparison, cancellation);
        if (proposal is null)
        {
            proposal = ProposeText.Into(db, comparison, access ?? TextAccess.Restricted, Command);
            await db.SaveAsync(Command, TimeProvider.System, cancellation);
        }
        Print(
            file,
            comparison,
            $"another text, proposed as /v1/reanchorings/{proposal.Id}; nothing changes until a reviewer accepts it"
        );
    }

    private void Print(string file, TextComparison comparison, string outcome)
    {
        var counts = new[]
        {
            AnchorStatus.Verified,
            AnchorStatus.Moved,
            AnchorStatus.Drifted,
            AnchorStatus.Lost,
        }.Select(s => $"{comparison.Count(s)} {Words.Of(s)}");
        var corrected =
            comparison.IsSameText && comparison.Corrected > 0
                ? $" (paragraph or UTF-16 offsets of {comparison.Corrected} corrected)"
                : "";
        Console.WriteLine(
            $"{comparison.Article}: {string.Join(", ", counts)}{corrected}; {file}: {outcome}"
        );
        foreach (var span in comparison.Spans.Where(s => s.Found.Status != AnchorStatus.Verified))
            Console.WriteLine(
                $"  {Path.GetFileName(file)}/{span.ClaimKey}/{Words.Of(span.Evidence.Role)}: {Describe(span)}"
            );
        lost |= comparison.Count(AnchorStatus.Lost) > 0;
    }

    private static string Describe(ComparedSpan span) =>
        $"{Words.Of(span.Found.Status)}, {span.Evidence.Start}-{span.Evidence.End}"
        + (span.Found.Place is { } place ? $" -> {place.Start}-{place.End}" : "")
        + (span.Found.Similarity is < 1 and { } alike ? $", {alike:P0} alike" : "")
        + (span.Found.Complete ? "" : "; the search was cut off, for only the hash is known");

    /// <summary>A file's text, exactly as it is; null where it is none, which is told.</summary>
    private static async Task<AnchoredText?> Read(string file, CancellationToken cancellation)
    {
        var bytes = await File.ReadAllBytesAsync(file, cancellation);
        if (StrictUtf8.FindFault(bytes) is { } bad)
        {
            Console.Error.WriteLine($"{file}: {bad}");
            return null;
        }
        var content = Encoding.UTF8.GetString(bytes);
        if (ArticleText.Fault(content) is not { } fault)
            return new(content);
        Console.Error.WriteLine($"{file}: {fault}");
        return null;
    }
}
