using JapanRussia.Claims;

namespace JapanRussia.Tests.Claims;

public sealed class FigureTests
{
    [Theory]
    [InlineData(Qualifier.About, "79228162514264337593543950335", false)]
    [InlineData(Qualifier.About, "-79228162514264337593543950335", false)]
    [InlineData(Qualifier.About, "72025602285694852357767227577", true)]
    [InlineData(Qualifier.Almost, "79228162514264337593543950335", true)]
    [InlineData(Qualifier.Almost, "-79228162514264337593543950335", false)]
    [InlineData(Qualifier.Exact, "79228162514264337593543950335", true)]
    [InlineData(Qualifier.AtLeast, "-79228162514264337593543950335", true)]
    public void Says_whether_the_range_ends_in_numbers_that_can_be_kept(
        Qualifier qualifier,
        string value,
        bool fits
    )
    {
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(fits, FigureContent.HasBounds(qualifier, number));
        if (fits)
            FigureContent.Amount(Some.Measure, qualifier, number);
        else
            Assert.Throws<OverflowException>(() =>
                FigureContent.Amount(Some.Measure, qualifier, number)
            );
    }

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
