using JapanRussia.Claims;

namespace JapanRussia.Tests.Claims;

public sealed class FigureTests
{
    [Theory]
    [InlineData(Qualifier.Exact, 68, 68.0, 68.0)]
    [InlineData(Qualifier.About, 70, 63.0, 77.0)]
    [InlineData(Qualifier.Almost, 3, 2.7, 3.0)]
    [InlineData(Qualifier.MoreThan, 2, 2.0, null)]
    [InlineData(Qualifier.AtLeast, 2, 2.0, null)]
    [InlineData(Qualifier.LessThan, 2, null, 2.0)]
    [InlineData(Qualifier.AtMost, 2, null, 2.0)]
    [InlineData(Qualifier.Almost, -10, -11.0, -10.0)]
    public void Makes_of_a_value_the_range_that_would_bear_it_out(
        Qualifier qualifier,
        int value,
        double? lower,
        double? upper
    )
    {
        var figure = FigureContent.Amount(Some.Measure, qualifier, value);

        Assert.Equal((decimal?)lower, figure.Lower);
        Assert.Equal((decimal?)upper, figure.Upper);
    }
}
