using System.CommandLine;
using JapanRussia.Seeding;

namespace JapanRussia.Api.Commands;

/// <summary>Checks seed files, without a database.</summary>
internal static class Check
{
    internal static Command Command()
    {
        var folder = new Argument<string?>("folder")
        {
            Description =
                "Folder of seed files. Default: ./seeds, else those that came with the program.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var texts = new Option<string?>("--texts")
        {
            Description =
                "Folder of the articles' texts: each is found by its SHA-256, and every span is held against it.",
            HelpName = "folder",
        };
        var command = new Command(
            "check",
            """
            Check the seed files and print every problem as file:line reason. Needs no database; exits with 1 if there are any.

            Examples:
              japanrussia check
              japanrussia check seeds --texts ~/articles
            """
        )
        {
            folder,
            texts,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                // reading takes no notice of a signal, but it changes nothing either
                var reading = await Task.Run(
                        () =>
                            ReadSeeds.Critically(
                                SeedsOption.Folder(parsed.GetValue(folder)),
                                parsed.GetValue(texts)
                            ),
                        cancellation
                    )
                    .WaitAsync(cancellation);
                Print(reading);
                return reading.Problems.Count == 0 ? 0 : CommandLine.Failed;
            }
        );
        return command;
    }

    internal static void Print(SeedReading reading)
    {
        foreach (var problem in reading.Problems)
            Console.Error.WriteLine(problem);
        foreach (var text in reading.Texts.Where(t => t.File is not null))
            Console.WriteLine(
                $"{text.Article}: {text.Verified} of {text.Spans} spans verified against {text.File}"
            );
        if (reading.Texts.Count > 0)
            Console.WriteLine(
                $"{reading.Texts.Count(t => t.File is not null)} of {reading.Texts.Count} articles found by hash"
            );
        var held = reading.Set is { } set
            ? $" in {set.Claims.Count} claims on {set.Propositions.Count} propositions"
            : "";
        Console.WriteLine($"{reading.Problems.Count} problems{held}");
    }
}
