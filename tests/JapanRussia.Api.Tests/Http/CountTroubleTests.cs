using JapanRussia.Api.Hosting;
using Microsoft.Extensions.Logging;

namespace JapanRussia.Api.Tests.Http;

public sealed class CountTroubleTests
{
    [Fact]
    public void A_thousand_requests_that_meet_the_same_make_two_lines()
    {
        using var log = new KeptLog(LogLevel.Information);
        var factory = new LoggerFactory([log]);
        using (
            var trouble = new CountTrouble(
                TimeProvider.System,
                factory.CreateLogger<CountTrouble>()
            )
        )
        {
            Parallel.For(
                0,
                1000,
                i => trouble.Note("unavailable", $"request-{i}", new TimeoutException("Away"))
            );
            trouble.Note("timed_out", "slow", new TimeoutException("Too long"));
        }

        Assert.Equal(3, log.Lines.Count());
        Assert.Contains("unavailable: Away", $"{log}");
        Assert.Contains("unavailable: 1000 requests within", $"{log}");
        Assert.Contains("Request slow: timed_out: Too long", $"{log}");
    }
}
