using System.Text;
using JapanRussia.Api.Webhooks;

namespace JapanRussia.Api.Tests.Webhooks;

public sealed class SignatureTests
{
    [Fact]
    public void Is_what_the_libraries_of_the_standard_expect()
    {
        var signature = Signature.Of(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1614265330,
            Encoding.UTF8.GetBytes("""{"test": 2432232314}""")
        );

        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
    }

    [Theory]
    [InlineData(1, 0, 4)]
    [InlineData(1, 1, 6)]
    [InlineData(2, 0.5, 30)]
    [InlineData(7, 0.5, 86_400)]
    public void An_attempt_waits_longer_than_the_one_before(
        int attempts,
        double chance,
        double seconds
    ) =>
        Assert.Equal(
            seconds,
            Backoff.After(attempts, new WebhookOptions().Waits, chance)!.Value.TotalSeconds,
            precision: 3
        );

    [Fact]
    public void After_the_eighth_attempt_there_is_no_other() =>
        Assert.Null(Backoff.After(8, new WebhookOptions().Waits, 0.5));
}
