using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Tags;
using Microsoft.AspNetCore.Http;

namespace JapanRussia.Rest.Tests.Tags;

public sealed class PreconditionsTests
{
    [Theory]
    [InlineData("\"7\"")]
    [InlineData("\"7-123-abcd1234\"")]
    [InlineData("W/\"7-123-abcd1234\"")]
    [InlineData("\"6\", \"7\"")]
    [InlineData("*")]
    public void Lets_in_who_has_seen_the_version(string ifMatch) =>
        Assert.Null(Preconditions.CheckIfMatch(RequestWith(ifMatch), 7));

    [Theory]
    [InlineData("\"6\"")]
    [InlineData("\"77\"")]
    [InlineData("\"seven\"")]
    [InlineData("\"\"")]
    [InlineData("7")]
    [InlineData("\"-7\"")]
    public void Refuses_who_has_seen_another(string ifMatch) =>
        Assert.Equal(ProblemKind.Stale, Preconditions.CheckIfMatch(RequestWith(ifMatch), 7)!.Kind);

    [Fact]
    public void Asks_for_the_version_where_none_is_given() =>
        Assert.Equal(
            ProblemKind.PreconditionRequired,
            Preconditions.CheckIfMatch(new DefaultHttpContext().Request, 7)!.Kind
        );

    private static HttpRequest RequestWith(string ifMatch)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.IfMatch = ifMatch;
        return request;
    }
}
