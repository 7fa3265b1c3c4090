using System.Security.Cryptography;
using System.Text;

namespace JapanRussia.Seeding;

/// <summary>Reads a folder of seed files and checks all of it, without a database.</summary>
public static class ReadSeeds
{
    /// <param name="folder">Holds outlets.json, actors.json, topics.json, measures.json, relations.json and articles/*.json.</param>
    public static SeedReading From(string folder)
    {
        var draft = new SeedDraft([]);
        Compile(folder, draft);
        return Reading(folder, draft, []);
    }

    /// <summary>Reads it and looks for what could be loaded but should not be left so.</summary>
    /// <param name="texts">A folder with the articles' texts, found by their hash; null: spans are not verified.</param>
    public static SeedReading Critically(string folder, string? texts)
    {
        var draft = new SeedDraft([]);
        Compile(folder, draft);
        IReadOnlyList<TextFinding> findings = [];
        if (draft.Problems.Count == 0)
        {
            var review = new ReviewSeeds(draft);
            review.FindUnused();
            review.FindDeniedNegations();
            review.FindUntiedTwins();
        }
        if (texts is not null && !Directory.Exists(texts))
            draft.Problems.Add(new(texts, 1, "there is no such folder of texts"));
        else if (texts is not null)
        {
            var found = new ArticleTexts(texts);
            findings = new VerifySpans(draft).Against(found);
            new ReviewSeeds(draft).FindCopies(found);
        }
        return Reading(folder, draft, findings);
    }

    private static void Compile(string folder, SeedDraft draft)
    {
        if (!Directory.Exists(folder))
        {
            draft.Problems.Add(new(folder, 1, "there is no such folder"));
            return;
        }
        var catalogue = new CompileCatalogue(draft);
        catalogue.Outlets(Read("outlets", "outlets"));
        catalogue.Actors(Read("actors", "actors"));
        catalogue.Topics(Read("topics", "topics"));
        catalogue.Measures(Read("measures", "measures"));
        var compile = new CompileArticles(draft);
        var articles = Path.Combine(folder, "articles");
        foreach (
            var path in (
                Directory.Exists(articles) ? Directory.GetFiles(articles, "*.json") : []
            ).Order(StringComparer.Ordinal)
        )
            if (Read($"articles/{Path.GetFileNameWithoutExtension(path)}", "article") is { } file)
                compile.Article(file, Path.GetFileNameWithoutExtension(path));
        compile.Propositions();
        compile.Claims();
        new CompileRelations(draft).Relations(Read("relations", "relations"));

        SeedFile? Read(string name, string schema)
        {
            var file = SeedFile.Read(Path.Combine(folder, name + ".json"), schema, draft.Problems);
            if (file is not null)
                draft.Files.Add(file);
            return file;
        }
    }

    private static SeedReading Reading(
        string folder,
        SeedDraft draft,
        IReadOnlyList<TextFinding> findings
    ) =>
        new(
            draft.Problems.Count == 0 ? draft.Result(Digest(folder)) : null,
            [
                .. draft
                    .Problems.Distinct()
                    .OrderBy(p => p.File, StringComparer.Ordinal)
                    .ThenBy(p => p.Line),
            ],
            findings
        );

    /// <summary>SHA-256 over the names and bytes of a folder's seed files: tells whether anything in them has changed.</summary>
    public static string Digest(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (
            var file in Directory
                .GetFiles(folder, "*.json", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <param name="Set">Null where there are problems.</param>
/// <param name="Texts">What was found for each article that is held, where texts were given.</param>
public sealed record SeedReading(
    SeedSet? Set,
    IReadOnlyList<SeedProblem> Problems,
    IReadOnlyList<TextFinding> Texts
);

/// <param name="File">The file that holds the article's text; null where none does.</param>
/// <param name="Spans">How many spans of its claims were compared.</param>
public sealed record TextFinding(string Article, string? File, int Spans, int Verified);
