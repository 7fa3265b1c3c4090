using JapanRussia.Api.Background;
using Microsoft.Extensions.Logging;

namespace JapanRussia.Api.Tests.Background;

public sealed class KeepTryingTests : IDisposable
{
    private readonly KeptLog log = new(LogLevel.Information);

    [Fact]
    public async Task What_fails_is_tried_again_until_it_succeeds_and_logged_twice()
    {
        var rounds = 0;

        await Trying()
            .Repeat(
                _ =>
                    ++rounds < 20
                        ? throw new IOException($"No space left, round {rounds}")
                        : Task.FromResult(false),
                CancellationToken.None
            );

        Assert.Equal(20, rounds);
        Assert.Equal(2, log.Lines.Count());
        Assert.Contains("Rows wait; trying again: No space left, round 1", $"{log}");
        Assert.Contains("Rows wait: over after 19 failed tries", $"{log}");
    }

    [Fact]
    public async Task A_fault_of_the_program_is_logged_whole_and_does_not_end_it_either()
    {
        var rounds = 0;

        await Trying()
            .Repeat(
                _ => ++rounds < 3 ? throw new InvalidDataException("Odd") : Task.FromResult(false),
                CancellationToken.None
            );

        Assert.Contains(
            nameof(A_fault_of_the_program_is_logged_whole_and_does_not_end_it_either),
            $"{log}"
        );
    }

    [Fact]
    public async Task Being_told_to_stop_is_no_failure()
    {
        using var stop = new CancellationTokenSource();

        var trying = Trying()
            .Repeat(
                async ct =>
                {
                    await Task.Delay(-1, ct);
                    return true;
                },
                stop.Token
            );
        await stop.CancelAsync();
        await trying;

        Assert.Empty(log.Lines);
    }

    private KeepTrying Trying() =>
        new("Rows wait", new Impatient(), new LoggerFactory([log]).CreateLogger("tests"));

    public void Dispose() => log.Dispose();

    /// <summary>Nobody waits.</summary>
    private sealed class Impatient : TimeProvider
    {
        public override ITimer CreateTimer(
            TimerCallback callback,
            object? state,
            TimeSpan dueTime,
            TimeSpan period
        ) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
