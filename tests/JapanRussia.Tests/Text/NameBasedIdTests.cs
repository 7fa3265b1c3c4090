using JapanRussia.Values.Identities;

namespace JapanRussia.Tests.Text;

public sealed class NameBasedIdTests
{
    [Fact]
    public void Is_the_same_everywhere_and_of_version_8()
    {
        var id = NameBasedId.Of("actor", "vladimir-putin");

        Assert.Equal(Guid.Parse("afdea396-f8de-8bc0-aa73-19586ade60d6"), id);
        Assert.Equal(8, id.Version);
        Assert.NotEqual(id, NameBasedId.Of("outlet", "vladimir-putin"));
    }
}
