using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace JapanRussia.Api.Tests;

/// <summary>Keeps what is logged as an error, so that a test that meets one can say what it was.</summary>
internal sealed class KeptFaults : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> kept = new();

    public override string ToString() => string.Join('\n', kept);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
            kept.Enqueue($"{formatter(state, exception)} {exception}");
    }

    public void Dispose() { }
}
