using JapanRussia.Importing;

namespace JapanRussia.Tests.Imports;

public sealed class ImportProgressTests
{
    private double read;
    private readonly ImportProgress progress;

    public ImportProgressTests() => progress = new(TimeProvider.System, () => read);

    [Fact]
    public void Goes_from_0_to_100_and_never_back()
    {
        Assert.Equal(0, progress.Percent);
        read = 0.5;
        Assert.Equal(20, progress.Percent);
        // a file that grows while it is read
        read = 0.25;
        Assert.Equal(20, progress.Percent);
        read = 7;
        Assert.Equal(40, progress.Percent);
        progress.Staged = 10;
        progress.Judged = 5;
        Assert.Equal(70, progress.Percent);
        // a slice that the database refused is judged again row by row
        progress.Judged = 15;
        Assert.Equal(99.9, progress.Percent);
        progress.Judged = 10;
        Assert.Equal(99.9, progress.Percent);
        progress.IsComplete = true;
        Assert.Equal(100, progress.Percent);
    }

    [Fact]
    public void Has_come_to_its_end_also_where_no_row_was_good()
    {
        read = 1;
        progress.Staged = 0;
        progress.IsComplete = true;
        Assert.Equal(100, progress.Percent);
    }
}
