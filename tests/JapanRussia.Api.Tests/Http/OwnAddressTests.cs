using JapanRussia.Rest.Requests;
using Microsoft.Extensions.Configuration;

namespace JapanRussia.Api.Tests.Http;

public sealed class OwnAddressTests
{
    [Theory]
    [InlineData("https://claims.example.org", "https://claims.example.org")]
    [InlineData(" https://claims.example.org/ ", "https://claims.example.org")]
    [InlineData("https://Example.ORG:8443/japan/russia/", "https://example.org:8443/japan/russia")]
    [InlineData("https://example.org:443/a", "https://example.org/a")]
    [InlineData("http://[::1]:8080", "http://[::1]:8080")]
    [InlineData("https://bücher.example/a", "https://xn--bcher-kva.example/a")]
    [InlineData("", null)]
    [InlineData("  ", null)]
    public void Is_kept_without_a_slash_at_its_end(string given, string? kept) =>
        Assert.Equal(kept, Own(given).Text);

    [Theory]
    [InlineData("claims.example.org")]
    [InlineData("/japan")]
    [InlineData("//example.org")]
    [InlineData("ftp://example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://")]
    [InlineData("https://user:word@example.org")]
    [InlineData("https://example.org/?a=1")]
    [InlineData("https://example.org/#a")]
    [InlineData("https://example.org//a")]
    [InlineData("https://example.org/a b")]
    [InlineData("https://example.org/v1")]
    public void Is_refused_at_the_start_where_it_is_no_address(string given)
    {
        var refused = Assert.Throws<IOException>(() => Own(given));

        Assert.StartsWith($"{OwnAddress.Setting} is '{given}'", refused.Message);
        Assert.Contains(
            given.EndsWith("/v1") ? "without /v1" : "such as https://",
            refused.Message
        );
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("/", true)]
    [InlineData("/a/b-c_d.e~f/", true)]
    [InlineData("//evil.example", false)]
    [InlineData("/a//b", false)]
    [InlineData("/a/../b", false)]
    [InlineData("/./a", false)]
    [InlineData("/..", false)]
    [InlineData("a", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("/a\"b", false)]
    [InlineData("/a>;rel=x", false)]
    [InlineData("/a%2Fb", false)]
    [InlineData("/a\r\nX: y", false)]
    [InlineData("/a?b", false)]
    public void A_prefix_is_a_plain_path(string path, bool plain) =>
        Assert.Equal(plain, OwnAddress.IsPrefix(path));

    private static OwnAddress Own(string given) =>
        OwnAddress.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?> { [OwnAddress.Setting] = given }
                )
                .Build()
        );
}
