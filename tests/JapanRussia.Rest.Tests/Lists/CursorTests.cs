using JapanRussia.Rest.Lists;

namespace JapanRussia.Rest.Tests.Lists;

public sealed class CursorTests
{
    private static readonly byte[] Secret = [1, 2, 3, 4, 5, 6, 7, 8];
    private static readonly Place There = new(
        "2016-12-16",
        Guid.Parse("05cc8a47-933f-8aac-8e6e-d3dd83c9cd48")
    );

    [Fact]
    public void Reads_what_it_wrote() =>
        Assert.Equal(
            There,
            Cursor.Read(Cursor.Write(There, "/v1/birds", Secret), "/v1/birds", Secret)
        );

    [Theory]
    [InlineData("")]
    [InlineData("クリル")]
    [InlineData("a key that is longer than the parts before it, with \"quotes\" and a \0")]
    public void Keeps_any_key(string key)
    {
        var place = There with { Key = key };

        Assert.Equal(place, Cursor.Read(Cursor.Write(place, "q", Secret), "q", Secret));
    }

    [Fact]
    public void Belongs_to_its_query() =>
        Assert.Null(
            Cursor.Read(
                Cursor.Write(There, "/v1/birds?kind=owl", Secret),
                "/v1/birds?kind=tit",
                Secret
            )
        );

    [Fact]
    public void Belongs_to_its_secret() =>
        Assert.Null(Cursor.Read(Cursor.Write(There, "q", [9]), "q", Secret));

    [Fact]
    public void Is_refused_with_any_character_changed()
    {
        var cursor = Cursor.Write(There, "q", Secret);

        for (var i = 0; i < cursor.Length - 1; i++)
        {
            var forged = cursor[..i] + (cursor[i] == 'A' ? 'B' : 'A') + cursor[(i + 1)..];
            Assert.Null(Cursor.Read(forged, "q", Secret));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("not a cursor")]
    [InlineData("AAAA")]
    public void Is_refused_where_it_is_none(string text) =>
        Assert.Null(Cursor.Read(text, "q", Secret));
}
