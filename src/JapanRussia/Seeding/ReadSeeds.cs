using System.Security.Cryptography;
using System.Text;

namespace JapanRussia.Seeding;

/// <summary>Reads a folder of seed files and checks all of it, without a database.</summary>
public static class ReadSeeds
{
    /// <param name="folder">Holds outlets.json, actors.json, topics.json, measures.json, relations.json and articles/*.json.</param>
    /// <param name="texts">A folder with the articles' texts, found by their hash; null: spans are not verified.</param>
    public static SeedReading From(string folder, string? texts = null)
    {
        List<SeedProblem> problems = [];
        if (!Directory.Exists(folder))
            return new(null, [new(folder, 1, "there is no such folder")], []);
        var compile = new CompileSeeds(problems);
        compile.Outlets(Read("outlets"));
        compile.Actors(Read("actors"));
        compile.Topics(Read("topics"));
        compile.Measures(Read("measures"));
        var articles = Path.Combine(folder, "articles");
        foreach (
            var path in (
                Directory.Exists(articles) ? Directory.GetFiles(articles, "*.json") : []
            ).Order(StringComparer.Ordinal)
        )
            if (SeedFile.Read(path, "article", problems) is { } file)
                compile.Article(file, Path.GetFileNameWithoutExtension(path));
        compile.Propositions();
        compile.Claims();
        compile.Relations(Read("relations"));
        IReadOnlyList<TextFinding> found = texts is null ? [] : compile.VerifyAgainst(texts);
        return new(
            problems.Count == 0 ? compile.Result(Digest(folder)) : null,
            Sorted(problems),
            found
        );

        SeedFile? Read(string name) =>
            SeedFile.Read(Path.Combine(folder, name + ".json"), name, problems);
    }

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

    private static List<SeedProblem> Sorted(List<SeedProblem> problems) =>
        [.. problems.Distinct().OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)];
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
