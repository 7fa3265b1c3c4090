using JapanRussia.Rest.Problems;

namespace JapanRussia.Api.Background;

/// <summary>
/// Does a piece of background work again and again. A round that fails is tried again, later each time, and ends neither the
/// work nor the API. That is logged when it begins and when it is over, not at each try.
/// </summary>
/// <param name="trouble">What is the matter while it fails: "Webhooks wait".</param>
internal sealed partial class KeepTrying(string trouble, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(1),
        TimeSpan.FromSeconds(2),
        TimeSpan.FromSeconds(5),
        TimeSpan.FromSeconds(10),
        TimeSpan.FromSeconds(30),
    ];

    private int failures;
    private Type? told;

    /// <param name="round">Says whether there is another one.</param>
    internal async Task Repeat(
        Func<CancellationToken, Task<bool>> round,
        CancellationToken stopping
    )
    {
        var more = true;
        while (more && !stopping.IsCancellationRequested)
            if (!await Try(async ct => more = await round(ct), stopping))
                await Task.Delay(Waits[Math.Clamp(failures, 1, Waits.Length) - 1], clock, stopping)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Does it once; says whether it succeeded.</summary>
    internal async Task<bool> Try(Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        try
        {
            await work(stopping);
            Succeeded();
            return true;
        }
        catch (Exception e)
        {
            if (!stopping.IsCancellationRequested)
                Failed(e);
            return false;
        }
    }

    /// <summary>For work that goes on: it is well under way.</summary>
    internal void Succeeded()
    {
        if (failures > 0)
            LogOver(log, trouble, failures);
        (failures, told) = (0, null);
    }

    private void Failed(Exception e)
    {
        failures++;
        if (told == e.GetType())
            return;
        told = e.GetType();
        if (DatabaseFaults.KindOf(e) is not null || StorageFaults.Is(e))
            LogTrouble(log, trouble, DatabaseFaults.Describe(e));
        else
            LogFault(log, trouble, e);
    }

    [LoggerMessage(LogLevel.Warning, "{What}; trying again: {Trouble}")]
    private static partial void LogTrouble(ILogger log, string what, string trouble);

    [LoggerMessage(LogLevel.Error, "{What}; trying again, but this is a fault of the program")]
    private static partial void LogFault(ILogger log, string what, Exception fault);

    [LoggerMessage(LogLevel.Information, "{What}: over after {Failures} failed tries")]
    private static partial void LogOver(ILogger log, string what, int failures);
}
