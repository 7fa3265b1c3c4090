using System.Text;
using System.Text.Unicode;
using JapanRussia.Values.Text;

namespace JapanRussia.Seeding;

/// <summary>A folder of texts, under whatever names. A file that is not UTF-8 is none.</summary>
internal sealed class ArticleTexts(string folder)
{
    private readonly Dictionary<string, (string Path, string Content)> byHash = Directory
        .EnumerateFiles(folder)
        .Select(path => (path, bytes: File.ReadAllBytes(path)))
        .Where(t => Utf8.IsValid(t.bytes))
        .DistinctBy(t => SpanHash.Of(t.bytes))
        .ToDictionary(t => SpanHash.Of(t.bytes), t => (t.path, Encoding.UTF8.GetString(t.bytes)));

    internal string Folder => folder;

    internal (string Path, string Content)? WithHash(string sha256) =>
        byHash.TryGetValue(sha256, out var text) ? text : null;
}
