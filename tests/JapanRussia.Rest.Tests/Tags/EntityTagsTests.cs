using JapanRussia.Rest.Representations;
using JapanRussia.Rest.Tags;
using Microsoft.AspNetCore.Http;

namespace JapanRussia.Rest.Tests.Tags;

public sealed class EntityTagsTests
{
    [Fact]
    public void A_list_is_current_for_who_holds_its_tag()
    {
        var first = Get(null);
        Assert.False(EntityTags.SetTagAndCheckNotModified(first, 12, Representation.Json));

        var again = Get($"{first.Response.Headers.ETag}");

        Assert.True(EntityTags.SetTagAndCheckNotModified(again, 12, Representation.Json));
    }

    [Theory]
    [InlineData(13, Representation.Json)]
    [InlineData(12, Representation.Csv)]
    public void A_list_has_another_tag_with_other_data_and_in_another_form(
        long version,
        Representation form
    )
    {
        var first = Get(null);
        EntityTags.SetTagAndCheckNotModified(first, 12, Representation.Json);
        var again = Get($"{first.Response.Headers.ETag}");

        Assert.False(EntityTags.SetTagAndCheckNotModified(again, version, form));
    }

    [Fact]
    public void The_tag_of_an_item_begins_with_its_version()
    {
        var http = Get(null);

        EntityTags.SetTagAndCheckNotModified(http, 7, 123);

        Assert.StartsWith("\"7-123-", $"{http.Response.Headers.ETag}", StringComparison.Ordinal);
        Assert.Equal("123", http.Response.Headers[EntityTags.DatasetVersion]);
    }

    [Fact]
    public void What_a_body_asked_for_has_no_tag()
    {
        var http = Get("*");
        http.Request.Method = HttpMethods.Post;

        Assert.False(EntityTags.SetTagAndCheckNotModified(http, 12, Representation.Json));
        Assert.Equal(0, http.Response.Headers.ETag.Count);
    }

    private static DefaultHttpContext Get(string? ifNoneMatch)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = HttpMethods.Get;
        if (ifNoneMatch is not null)
            http.Request.Headers.IfNoneMatch = ifNoneMatch;
        return http;
    }
}
