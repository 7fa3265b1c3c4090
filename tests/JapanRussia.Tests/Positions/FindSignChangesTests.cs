using JapanRussia.Claims;
using JapanRussia.Positions;
using JapanRussia.Values.Dates;

namespace JapanRussia.Tests.Positions;

public sealed class FindSignChangesTests
{
    [Theory]
    [InlineData("supports 2016, denies 2017", "2016>2017")]
    [InlineData("denies 2016-05, supports 2016-06", "2016-05>2016-06")]
    [InlineData("denies 2017, supports 2016", "2016>2017")]
    [InlineData("supports 2016, supports 2017", "")]
    [InlineData("supports 2016, questions 2017", "")]
    [InlineData("supports 2016, denies 2016-06", "")]
    [InlineData("supports 2016, denies ", "")]
    [InlineData("supports 2014/.., denies 2017", "")]
    [InlineData("supports ../2014, denies 2017", "../2014>2017")]
    [InlineData("supports 2014, denies 2015, supports 2016", "2014>2015 2015>2016")]
    [InlineData("supports 2013, supports 2014, denies 2015, denies 2016", "2014>2015")]
    [InlineData("supports 2016, denies 2016-06, denies 2017", "2016>2017")]
    public void Names_both_claims_of_a_change(string claims, string changes)
    {
        var said = claims.Split(", ").Select(c => c.Split(' ')).ToList();

        var found = FindSignChanges.Among(
            said,
            c => Enum.Parse<Stance>(c[0], ignoreCase: true),
            c => TimeOf(c[1])
        );

        Assert.Equal(changes, string.Join(' ', found.Select(f => $"{f.From[1]}>{f.To[1]}")));
    }

    [Fact]
    public void Of_no_claims_there_is_none() =>
        Assert.Empty(FindSignChanges.Among<string>([], _ => Stance.Supports, _ => null));

    private static ClaimTime? TimeOf(string text)
    {
        if (text.Length == 0)
            return null;
        var date = PartialDate.Parse(text);
        return new(TimeBasis.Said, date.From, date.To);
    }
}
