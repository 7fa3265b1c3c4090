using System.Text.RegularExpressions;
using JapanRussia.Values.Text;

namespace JapanRussia.Tests.Text;

public sealed partial class WebAddressTests
{
    [Theory]
    [InlineData("https://example.org/checks/1", "https://example.org/checks/1")]
    [InlineData("https://example.org", "https://example.org")]
    [InlineData("HTTP://EXAMPLE.org/X", "http://example.org/X")]
    [InlineData("https://example.org:443/a?b=c#d", "https://example.org/a?b=c#d")]
    [InlineData("http://example.org:80", "http://example.org")]
    [InlineData("http://example.org:0443/", "http://example.org:443/")]
    [InlineData("https://example.org:/", "https://example.org/")]
    [InlineData("https://bücher.example/", "https://xn--bcher-kva.example/")]
    [InlineData("https://例え.テスト/", "https://xn--r8jz45g.xn--zckzah/")]
    [InlineData("https://BÜCHER.example/", "https://xn--bcher-kva.example/")]
    [InlineData("https://उदाहरण.परीक्षा/", "https://xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g/")]
    [InlineData("https://[2001:DB8::1]:8443/", "https://[2001:db8::1]:8443/")]
    [InlineData(
        "https://ru.wikipedia.org/wiki/Итуруп",
        "https://ru.wikipedia.org/wiki/%D0%98%D1%82%D1%83%D1%80%D1%83%D0%BF"
    )]
    [InlineData("https://example.org/😀?é#ü", "https://example.org/%F0%9F%98%80?%C3%A9#%C3%BC")]
    [InlineData("https://example.org/a%2fb%C3%a9", "https://example.org/a%2Fb%C3%A9")]
    [InlineData(
        "https://example.org/it's(so);v=1,2!*@$&+=~",
        "https://example.org/it's(so);v=1,2!*@$&+=~"
    )]
    public void An_address_is_kept_in_one_form(string written, string kept)
    {
        Assert.Equal(kept, WebAddress.Normalise(written));
        Assert.Equal(kept, WebAddress.Normalise(kept));
    }

    [Theory]
    [InlineData("https://example.org/<script>", "%3C")]
    [InlineData("https://example.org/a|b", "%7C")]
    [InlineData("https://example.org/a b", "%20")]
    [InlineData("https://example.org/a\"b", "%22")]
    [InlineData("https://example.org/a\\b", "%5C")]
    [InlineData("https://example.org/{a}", "%7B")]
    [InlineData("https://example.org/a^b`c", "%5E")]
    [InlineData("https://example.org/?a[]=1", "%5B")]
    [InlineData("https://example.org/#a#b", "%23")]
    [InlineData("https://example.org/100%", "%25")]
    [InlineData("https://example.org/%zz", "%25")]
    [InlineData("https://example.org/a\n", "%0A")]
    [InlineData("https://example.org\n", "host")]
    [InlineData("https://exa mple.org/", "host")]
    [InlineData("https://ex<a>mple.org/", "host")]
    [InlineData("https://ex%61mple.org/", "host")]
    [InlineData("https://a..b/", "host")]
    [InlineData("https://[::1", "host")]
    [InlineData("https://[fe80::1%25eth0]/", "host")]
    [InlineData("https://example.org:99999/", "port")]
    [InlineData("https://example.org:0/", "port")]
    [InlineData("https://ana:secret@example.org/", "password")]
    [InlineData("https:///path", "https://")]
    [InlineData("https://", "https://")]
    [InlineData("//example.org/", "https://")]
    [InlineData("/path", "https://")]
    [InlineData("ftp://example.org/", "https://")]
    [InlineData("javascript:alert(1)", "https://")]
    [InlineData("urn:x", "https://")]
    [InlineData("", "https://")]
    [InlineData("https://ｅｘａｍｐｌｅ.org/", "host")]
    [InlineData("https://example\u0085.org/", "host")]
    [InlineData("https://[::1]x/", "host")]
    [InlineData("https://::1/", "host")]
    public void What_no_published_format_takes_is_refused_and_told_why(
        string written,
        string why
    ) => Assert.Contains(why, WebAddress.Read(written).Fault);

    [Fact]
    public void Half_a_character_is_refused() =>
        Assert.Contains("half a character", WebAddress.Read("https://example.org/\ud800").Fault);

    [Fact]
    public void It_is_as_long_as_it_is_kept()
    {
        var root = "https://example.org/";

        Assert.Null(
            WebAddress.Read(root + new string('a', WebAddress.MaxLength - root.Length)).Fault
        );
        Assert.NotNull(WebAddress.Read(root + new string('a', WebAddress.MaxLength)).Fault);
        Assert.NotNull(WebAddress.Read(root + new string('é', 500)).Fault);
    }

    [Fact]
    public void Whatever_is_taken_is_an_IRI_of_N_Quads_and_passes_the_constraint_of_the_database()
    {
        string[] pieces =
        [
            .. Enumerable.Range(0, 0x180).Select(c => $"{(char)c}"),
            "https://",
            "HTTP://",
            "example.org",
            "[::1]",
            ":",
            "%41",
            "%",
            "あ",
            "😀",
            "\u202e",
            "\ufeff",
            "\u2028",
            "\ud800",
            "\udc00",
            "xn--",
            "。",
            "..",
        ];
        var random = new Random(7);
        var taken = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var tail = string.Concat(
                Enumerable.Range(0, random.Next(4)).Select(_ => pieces[random.Next(pieces.Length)])
            );
            var written = (i % 4) switch
            {
                0 => $"https://example.org/{tail}",
                1 => $"https://example{tail}.org/?{tail}",
                2 => $"http{tail}://example.org",
                _ => $"https://example.org:{tail}#{tail}",
            };
            var (normal, fault) = WebAddress.Read(written);
            Assert.True(normal is null != fault is null, written);
            if (normal is null)
                continue;
            taken++;
            Assert.Matches(IriRef, normal);
            Assert.Matches(WebAddress.Pattern, normal);
            Assert.True(Uri.TryCreate(normal, UriKind.Absolute, out _), normal);
            Assert.Equal(normal, WebAddress.Normalise(normal));
        }
        Assert.True(taken > 2_000, $"{taken}");
    }

    // of N-Quads
    [GeneratedRegex("^[^\\x00-\\x20<>\"{}|^`\\\\]*\\z")]
    private static partial Regex IriRef { get; }
}
