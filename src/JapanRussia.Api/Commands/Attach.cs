using System.CommandLine;
using JapanRussia.Articles;

namespace JapanRussia.Api.Commands;

/// <summary>Attaches articles' texts, and says what became of the spans of their claims.</summary>
internal static class Attach
{
    internal static Command Command()
    {
        var path = new Argument<string>("path")
        {
            Description =
                "Folder of the articles' texts, under whatever names: each is found by its SHA-256. With --as one file.",
        };
        var slug = new Option<string?>("--as")
        {
            Description =
                "The article whose text the file is. If it is another text than the one its claims were drawn from, it is proposed for review.",
            HelpName = "slug",
        };
        var shown = new Option<bool>("--public")
        {
            Description =
                "Everybody may read these texts here. Default: only callers with the right to.",
        };
        var command = new Command(
            "attach",
            """
            Attach the texts of articles, hold every span of their claims against them and print each that is not verified as
            file/claim/role. Attaching twice changes nothing; exits with 1 if a span is lost.

            Examples:
              japanrussia attach ~/articles
              japanrussia attach --as mead-high-stakes-talks ~/corrected.txt
            """
        )
        {
            path,
            slug,
            shown,
        };
        var options = DatabaseOptions.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var database = await options.Open(parsed, cancellation);
                if (database.Local is not null)
                    await database.Migrate(cancellation);
                var texts = new AttachedTexts(
                    database,
                    parsed.GetValue(shown) ? TextAccess.Public : null
                );
                var given = parsed.GetValue(path)!;
                return parsed.GetValue(slug) is { } article
                    ? await texts.As(article, given, cancellation)
                    : await texts.In(given, cancellation);
            }
        );
        return command;
    }
}
