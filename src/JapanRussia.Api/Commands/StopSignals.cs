using System.Runtime.InteropServices;

namespace JapanRussia.Api.Commands;

/// <summary>
/// The first signal that asks the program to stop (Ctrl-C, SIGTERM, a closed terminal) lets it end what it is doing; a second one
/// ends it at once.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly List<PosixSignalRegistration> registrations;
    private int received;

    internal StopSignals() =>
        registrations = [
            .. new[]
            {
                PosixSignal.SIGINT,
                PosixSignal.SIGTERM,
                PosixSignal.SIGQUIT,
                PosixSignal.SIGHUP,
            }.Select(signal => PosixSignalRegistration.Create(signal, Receive)),
        ];

    /// <summary>Cancelled by the first signal.</summary>
    internal CancellationToken Stopping => stop.Token;

    /// <summary>What came, as a person writes it; null where nothing has.</summary>
    internal string? Received => received == 0 ? null : $"{(PosixSignal)received}";

    /// <summary>With what a command ends that was stopped before it was done: 128 and the signal's number, as a shell says it.</summary>
    internal int ExitCode =>
        128
        + (PosixSignal)received switch
        {
            PosixSignal.SIGHUP => 1,
            PosixSignal.SIGINT => 2,
            PosixSignal.SIGQUIT => 3,
            _ => 15,
        };

    private void Receive(PosixSignalContext context)
    {
        if (Interlocked.CompareExchange(ref received, (int)context.Signal, 0) != 0)
            // what the system does with it: the process ends
            return;
        context.Cancel = true;
        // not here: whoever waits for it would go on in the handler
        _ = stop.CancelAsync();
    }

    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
    }
}
