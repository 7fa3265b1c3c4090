using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using JapanRussia.Values.Text;

namespace JapanRussia.Tests.Seeding;

/// <summary>A folder of seed files about an invented article, to be spoilt by a test.</summary>
internal sealed class SeedFolder : IDisposable
{
    internal const string Text =
        "The bridge opens in May, says the mayor.\n\n\U0001F309 Engineers deny it: \"Not before autumn.\"\n";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    internal string Path { get; } = Directory.CreateTempSubdirectory("seeds-").FullName;
    internal string Texts => System.IO.Path.Combine(Path, "texts");

    internal JsonNode Outlets { get; } =
        JsonNode.Parse(
            """{"outlets":[{"slug":"the-bridge-post","name":"The Bridge Post","kind":"newspaper"}]}"""
        )!;

    internal JsonNode Actors { get; } =
        JsonNode.Parse(
            """
            {"actors":[
              {"slug":"ann-writer","name":"Ann Writer","kind":"person","naming":"named"},
              {"slug":"the-mayor","name":"the mayor","kind":"person","naming":"described","roles":[{"title":"Mayor","during":"2015/.."}]},
              {"slug":"engineers","name":"engineers","kind":"group","naming":"collective"}]}
            """
        )!;

    internal JsonNode Topics { get; } =
        JsonNode.Parse(
            """
            {"topics":[
              {"slug":"bridge-opening","name":"Opening","scope":"When the bridge opens.","parent":"bridge"},
              {"slug":"bridge","name":"Bridge","scope":"The bridge."}]}
            """
        )!;

    internal JsonNode Measures { get; } =
        JsonNode.Parse(
            """{"measures":[{"slug":"opening-date","name":"Opening","kind":"date","definition":"The day on which the bridge opens to traffic."}]}"""
        )!;

    internal JsonNode Relations { get; } = JsonNode.Parse("""{"propositions":[],"claims":[]}""")!;

    internal JsonNode Article { get; } =
        JsonNode.Parse(
            $$"""
            {"article":{"slug":"bridge-opens","title":"Bridge","title_basis":"inferred","outlet":"the-bridge-post","outlet_basis":"stated",
              "authors":[{"actor":"ann-writer","basis":"stated"}],"published_on":"2020-04","published_basis":"stated","language":"en","held":true,
              "text":{"sha256":"{{SpanHash.Of(Text)}}","characters":{{CodePoints.Count(
                Text
            )}},"verified_on":"2020-05-01"},
              "sections":[{"key":"body","kind":"body","paragraphs":"1-2"}]},
             "propositions":[{"slug":"bridge-opens-in-may","text":"The bridge opens in May.","kind":"forecast","checkable":true,"topics":["bridge-opening"]}],
             "claims":[
              {"key":"001","claimant":"the-mayor","via":[{"actor":"ann-writer","cue":"says","stance":"reports"}],"proposition":"bridge-opens-in-may",
               "stance":"supports","certainty":"certain","attribution":"indirect","act":"speech","cue":"says","section":"body",
               "figures":[{"measure":"opening-date","qualifier":"exact","date":"2020-05"}],
               "evidence":[{"role":"content","paragraph":1,"start":0,"end":23,"sha256":"{{SpanHash.Of(
                "The bridge opens in May"
            )}}"}]},
              {"key":"002","claimant":"engineers","via":[{"actor":"ann-writer","stance":"reports"}],"proposition":"bridge-opens-in-may",
               "stance":"denies","certainty":"certain","attribution":"mixed","act":"speech","cue":"deny","section":"body","quote":"Not before autumn",
               "evidence":[{"role":"content","paragraph":2,"start":64,"end":82,"start_utf16":65,"end_utf16":83,"sha256":"{{SpanHash.Of(
                "Not before autumn."
            )}}"}]}]}
            """
        )!;

    internal JsonNode Claim(int index) => Article["claims"]![index]!;

    internal SeedFolder Write()
    {
        Write("outlets", Outlets);
        Write("actors", Actors);
        Write("topics", Topics);
        Write("measures", Measures);
        Write("relations", Relations);
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "articles"));
        Write("articles/bridge-opens", Article);
        Directory.CreateDirectory(Texts);
        File.WriteAllText(
            System.IO.Path.Combine(Texts, "some name.txt"),
            Text,
            new UTF8Encoding(false)
        );
        return this;
    }

    /// <summary>The line, counted from 1, on which something stands first in a file.</summary>
    internal int LineOf(string file, string something) =>
        File.ReadLines(System.IO.Path.Combine(Path, file))
            .Select((line, i) => (line, i))
            .First(l => l.line.Contains(something, StringComparison.Ordinal))
            .i + 1;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private void Write(string name, JsonNode content) =>
        File.WriteAllText(
            System.IO.Path.Combine(Path, name + ".json"),
            content.ToJsonString(Indented)
        );
}
