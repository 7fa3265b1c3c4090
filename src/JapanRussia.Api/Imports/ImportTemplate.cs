using System.Text;

namespace JapanRussia.Api.Imports;

/// <summary>A table to fill in: comments that say what each column is for, an example among them, and the header.</summary>
internal static class ImportTemplate
{
    private static readonly (string Column, string Meaning, string Example)[] Columns =
    [
        ("key", "a name of your own for the claim; by it the claim is found again", "my-notes/001"),
        ("article", "the article that holds it", "maxie-elusive-bargain"),
        ("section", "the part of the article: its key or its label", "body"),
        ("claimant", "who claims it", "Vladimir Putin"),
        ("joint_claimants", "who claims it together with the claimant", ""),
        ("alternative_claimants", "whom another reading would take for the claimant", ""),
        ("via", "who passes it on; the article's author first", "Jeremy Maxie"),
        ("via_stances", "how each of them stands to it: a term of stances", "reports"),
        ("proposition", "what is claimed", "territorial-dispute-exists"),
        ("stance", "a term of stances: supports | denies | questions | reports", "denies"),
        (
            "certainty",
            "a term of certainties: certain | probable | possible | unspecified",
            "certain"
        ),
        ("attribution", "a term of attributions; own_voice where the author says it", "indirect"),
        ("act", "a term of acts; needed unless the attribution is own_voice", "belief"),
        ("cue", "the reporting words", "In Putin's realpolitik worldview"),
        ("quote", "the claimant's own words; at most twelve", ""),
        ("said_on", "when it was said: 2016 or 2016-12 or 2016-12-16 or 2016-12~", ""),
        ("about", "what time it is about; written like said_on", ""),
        ("condition", "on what the claimant makes it depend", ""),
        ("measures", "of what it gives figures", ""),
        ("figures", "the figure for each measure: about 70 project", ""),
        ("paragraph", "in which paragraph of the text it stands; from 1", "1"),
        ("start", "the offset of its first character in the text; from 0", "565"),
        ("end", "the offset behind its last character", "630"),
        (
            "sha256",
            "the SHA-256 of these characters in UTF-8",
            "f9292375c364b65d4a1d0e834b5cefbf1211ab0d470e9e3a9eb48e00472380c2"
        ),
        ("note", "what a reader must know besides", ""),
    ];

    internal static byte[] Csv => field ??= Encoding.UTF8.GetBytes(Write());

    private static string Write()
    {
        var text = new StringBuilder();
        Comment("Claims to import. Fill in rows below the header and send the file as it is.");
        Comment("Lines above the header that begin with # are comments. Save the file as UTF-8.");
        Comment("Things stand by their slug or by a name or alias that only they have.");
        Comment("Several in one cell are divided by space | space. Numbers have a decimal point.");
        Comment(
            "Columns may be left out unless they are required; the terms stand at /v1/vocabularies."
        );
        foreach (var (column, meaning, _) in Columns)
            Comment(
                $"{column}{(ReadTable.Needed.Contains(column) ? " (required)" : "")}: {meaning}"
            );
        Comment("An example row:");
        text.Append("# ").AppendJoin(',', Columns.Select(c => c.Example)).Append("\r\n");
        text.AppendJoin(',', Columns.Select(c => c.Column)).Append("\r\n");
        return text.ToString();

        // one cell, whatever divides cells where it is opened
        void Comment(string line) => text.Append("\"# ").Append(line).Append("\"\r\n");
    }
}
