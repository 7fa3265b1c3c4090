using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace JapanRussia.Api.Tests;

/// <summary>Keeps what is logged, so that a test can ask for it, or say what was wrong.</summary>
/// <param name="least">From which level on.</param>
internal sealed class KeptLog(LogLevel least) : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    internal IEnumerable<string> Lines => lines;

    public override string ToString() => string.Join('\n', lines);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
            lines.Enqueue($"{formatter(state, exception)} {exception}");
    }

    public void Dispose() { }
}
