using JapanRussia.Values.Dates;
using JapanRussia.Values.Rules;

namespace JapanRussia.Tests.Dates;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2016", "2016-01-01", "2016-12-31")]
    [InlineData("2016-02", "2016-02-01", "2016-02-29")]
    [InlineData("2016-12-16", "2016-12-16", "2016-12-16")]
    [InlineData("2016-12~", "2016-12-01", "2016-12-31")]
    [InlineData("2017?", "2017-01-01", "2017-12-31")]
    [InlineData("2016-12-16%", "2016-12-16", "2016-12-16")]
    [InlineData("2016-12-16/2017-01-20", "2016-12-16", "2017-01-20")]
    [InlineData("2016-12?/2017~", "2016-12-01", "2017-12-31")]
    [InlineData("2014-03/..", "2014-03-01", null)]
    [InlineData("../1945", null, "1945-12-31")]
    public void Derives_the_days_that_it_can_mean(string text, string? from, string? to)
    {
        var date = PartialDate.Parse(text);

        Assert.Equal(text, date.Text);
        Assert.Equal(from, date.From?.ToString("yyyy-MM-dd", null));
        Assert.Equal(to, date.To?.ToString("yyyy-MM-dd", null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("16")]
    [InlineData("2016-13")]
    [InlineData("2015-02-29")]
    [InlineData("2016-1-1")]
    [InlineData("2017/2016")]
    [InlineData("../..")]
    [InlineData("2016/2017/2018")]
    [InlineData("2016??")]
    [InlineData("December 2016")]
    [InlineData("9999")]
    [InlineData("0000")]
    [InlineData("2016-12-16T10:00")]
    [InlineData("\u0662\u0660\u0661\u0666")]
    public void Refuses_what_is_no_partial_date(string text)
    {
        Assert.False(PartialDate.TryParse(text, out _));
        Assert.Equal(
            "invalid_partial_date",
            Assert.Throws<RuleViolation>(() => PartialDate.Parse(text)).Code
        );
    }
}
