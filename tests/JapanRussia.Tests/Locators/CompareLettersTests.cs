using JapanRussia.Locators;

namespace JapanRussia.Tests.Locators;

public sealed class CompareLettersTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Counts_as_the_plain_table_does(bool anywhere)
    {
        var random = new Random(1999);
        for (var round = 0; round < 500; round++)
        {
            var words = Letters(random.Next(1, 200));
            var text = Letters(random.Next(1, 300));
            var comparison = new CompareLetters(words, anywhere);

            Assert.Equal(Table(words, text, anywhere), text.Select(comparison.Take));
        }

        int[] Letters(int length) => [.. Enumerable.Range(0, length).Select(_ => random.Next(3))];
    }

    private static List<int> Table(int[] words, int[] text, bool anywhere)
    {
        var column = Enumerable.Range(0, words.Length + 1).ToArray();
        List<int> errors = [];
        foreach (var letter in text)
        {
            var diagonal = column[0];
            if (!anywhere)
                column[0]++;
            for (var i = 1; i <= words.Length; i++)
                (diagonal, column[i]) = (
                    column[i],
                    Math.Min(
                        Math.Min(column[i], column[i - 1]) + 1,
                        diagonal + (words[i - 1] == letter ? 0 : 1)
                    )
                );
            errors.Add(column[^1]);
        }
        return errors;
    }
}
