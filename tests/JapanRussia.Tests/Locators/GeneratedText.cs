using System.Text;

namespace JapanRussia.Tests.Locators;

/// <summary>Texts of every script and trap: other planes, marks that combine, both forms of a letter, line ends, what does not show.</summary>
internal sealed class GeneratedText(int seed)
{
    /// <summary>Letters composed, and the same decomposed.</summary>
    internal static readonly (string Composed, string Decomposed)[] Pairs =
    [
        ("\u00E9", "e\u0301"),
        ("\u0439", "\u0438\u0306"),
        ("\u0451", "\u0435\u0308"),
        ("\u304C", "\u304B\u3099"),
        ("\uD55C", "\u1112\u1161\u11AB"),
    ];

    private static readonly string[] Traps =
    [
        "\r\n",
        "\n",
        "\n\n",
        "\r\n\r\n",
        "\t",
        "\u00A0",
        "\u3000",
        "\u2028",
        "\u200B",
        "\u200D",
        "\uFEFF",
        "\u202E",
        "\u2066",
        "\u00AD",
        "\u0301",
        "\u0308",
        "\u1161",
        "\U0001F468\u200D\U0001F469\u200D\U0001F467",
        "\U0001F1EF\U0001F1F5",
        "\u2764\uFE0F",
        "\U000E0101",
        "\uFFFD",
        "\U0010FFFD",
        .. Pairs.SelectMany(p => new[] { p.Composed, p.Decomposed }),
    ];

    private readonly Random random = new(seed);

    internal int Next(int least, int most) => random.Next(least, most);

    internal string Of(int pieces)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
            text.Append(random.Next(6) == 0 ? Traps[random.Next(Traps.Length)] : Letter());
        return text.ToString();
    }

    /// <summary>Some letters inserted, deleted or changed.</summary>
    internal string Edited(string words, int edits)
    {
        var runes = words.EnumerateRunes().ToList();
        for (; edits > 0; edits--)
        {
            var at = random.Next(1, runes.Count - 1);
            switch (random.Next(3))
            {
                case 0:
                    runes.Insert(at, Letter());
                    break;
                case 1:
                    runes.RemoveAt(at);
                    break;
                default:
                    runes[at] = Letter();
                    break;
            }
        }
        return string.Concat(runes);
    }

    private Rune Letter() =>
        new(
            random.Next(8) switch
            {
                0 => random.Next(0x410, 0x450),
                1 => random.Next(0x4E00, 0x9FFF),
                2 => random.Next(0x1F300, 0x1F5FF),
                3 => random.Next(0x20000, 0x2A6DF),
                4 => ' ',
                _ => random.Next(0x21, 0x7F),
            }
        );
}
