using System.Net;
using System.Net.Sockets;
using JapanRussia.Api.Webhooks;

namespace JapanRussia.Api.Tests.Webhooks;

public sealed class AddressGuardTests
{
    private static readonly WebhookOptions Lax = new() { AllowHttp = true, Ports = null };

    private static readonly string[] Hosts =
    [
        "127.0.0.1",
        "127.1.2.3",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0177.0.0.1",
        "017700000001",
        "0",
        "0.0.0.0",
        "10.0.0.1",
        "012.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "0xa9fea9fe",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "[::1]",
        "[::]",
        "[::127.0.0.1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::ffff:10.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b::a00:1]",
        "[64:ff9b:1::7f00:1]",
        "[2002:7f00:1::1]",
        "[2002:c0a8:101::1]",
        "[2001::7f00:1]",
        "[2001:db8::1]",
        "[fe80::1]",
        "[fec0::1]",
        "[fc00::1]",
        "[fd12:3456::1]",
        "[ff02::1]",
        "localhost",
        "LocalHost",
        "loopback.test",
        "private.test",
        "mapped.test",
        "mixed.test",
    ];

    private static readonly Dictionary<string, IPAddress[]> Names = new()
    {
        ["loopback.test"] = [IPAddress.Loopback],
        ["private.test"] = [IPAddress.Parse("10.1.2.3")],
        ["mapped.test"] = [IPAddress.Parse("::ffff:127.0.0.1")],
        ["mixed.test"] = [IPAddress.Parse("8.8.8.8"), IPAddress.Loopback],
    };

    [Fact]
    public async Task Nothing_that_is_not_public_is_connected_to_however_it_is_spelt()
    {
        using var listener = new TcpListener(IPAddress.IPv6Any, 0);
        listener.Server.DualMode = true;
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var guard = new AddressGuard(Lax, LookUp);
        using var http = new HttpClient(guard.Handler());

        List<string> reached = [];
        foreach (var host in Hosts)
            if (!await Refuses(http, $"http://{host}:{port}/"))
                reached.Add(host);

        Assert.True(Hosts.Length >= 40, $"{Hosts.Length}");
        Assert.Empty(reached);
        Assert.False(listener.Pending());
    }

    [Theory]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://2130706433/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://user:secret@example.org/")]
    [InlineData("https://example.org/#part")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://127.0.0.1:70/")]
    [InlineData("ftp://example.org/")]
    [InlineData("unix:/run/postgresql")]
    [InlineData("data:text/plain,x")]
    [InlineData("//example.org/")]
    [InlineData("example.org")]
    [InlineData("")]
    public void Is_refused_as_it_is_written(string url) =>
        Assert.NotNull(new AddressGuard(Lax).Fault(url));

    [Fact]
    public void By_default_only_https_on_its_own_port()
    {
        var guard = new AddressGuard(new());

        Assert.Null(guard.Fault("https://example.org/hook"));
        Assert.Null(guard.Fault("https://93.184.215.14/hook"));
        Assert.Null(guard.Fault("https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/"));
        Assert.Contains("https", guard.Fault("http://example.org/hook"));
        Assert.Contains("port", guard.Fault("https://example.org:5432/hook"));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.32.0.0", true)]
    [InlineData("100.128.0.0", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("2002:808:808::1", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::a9fe:a9fe", false)]
    [InlineData("2002:a9fe:a9fe::1", false)]
    [InlineData("3fff::1", false)]
    [InlineData("5f00::1", false)]
    public void An_address_is_public_or_not(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public async Task What_was_checked_is_what_is_connected_to()
    {
        await using var allowed = await Receiver.Start("127.0.0.2");
        await using var forbidden = await Receiver.Start("127.0.0.1");
        var lookUps = 0;
        var guard = new AddressGuard(
            Lax with
            {
                AllowNetworks = [IPNetwork.Parse("127.0.0.2/32")],
            },
            // a name that stands for something else the second time it is looked up
            (_, _) =>
                Task.FromResult<IPAddress[]>([
                    IPAddress.Parse(lookUps++ == 0 ? "127.0.0.2" : "127.0.0.1"),
                ])
        );
        var port = new Uri(allowed.Url).Port;

        using var first = new HttpClient(guard.Handler());
        Assert.Equal(
            HttpStatusCode.NoContent,
            (await first.GetAsync($"http://rebind.test:{port}/")).StatusCode
        );
        Assert.Equal(1, lookUps);
        using var second = new HttpClient(guard.Handler());
        var again = $"http://rebind.test:{new Uri(forbidden.Url).Port}/";

        Assert.True(await Refuses(second, again));
        Assert.Equal((1, 0), (allowed.All.Count, forbidden.All.Count));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var receiver = await Receiver.Start();
        receiver.Answers = (_, _) => Task.FromResult(302);
        var guard = new AddressGuard(Lax with { AllowNetworks = [IPNetwork.Parse("127.0.0.0/8")] });
        using var http = new HttpClient(guard.Handler());

        var answer = await http.GetAsync(receiver.Url);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Single(receiver.All);
    }

    private static Task<IPAddress[]> LookUp(string host, CancellationToken cancellation) =>
        Names.TryGetValue(host, out var addresses)
            ? Task.FromResult(addresses)
            : Dns.GetHostAddressesAsync(host, cancellation);

    private static async Task<bool> Refuses(HttpClient http, string url)
    {
        try
        {
            await http.GetAsync(url);
            return false;
        }
        catch (HttpRequestException e)
        {
            return e.GetBaseException() is AddressRefusedException;
        }
    }
}
