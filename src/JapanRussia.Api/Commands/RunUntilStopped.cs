using JapanRussia.Api.Hosting;
using JapanRussia.LocalPostgres;

namespace JapanRussia.Api.Commands;

/// <summary>Lets a host run that has been started, until somebody or something ends it.</summary>
internal static class RunUntilStopped
{
    /// <param name="watch">What keeps the private server running; null where there is none.</param>
    /// <returns>The exit code: what dies by itself is no clean end.</returns>
    internal static async Task<int> Host(
        IHost host,
        Func<CancellationToken, Task>? watch,
        CancellationToken cancellation
    )
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var told = cancellation.Register(() =>
            Console.WriteLine(
                $"Stopping: open requests have {ClaimsApi.Grace.TotalSeconds:0} s; a second signal ends the program at once."
            )
        );
        var watching = watch?.Invoke(ending.Token) ?? Task.CompletedTask;
        var trouble = watching.ContinueWith(
            ended =>
            {
                var gone = ended.Exception?.GetBaseException();
                if (gone is not null)
                    ending.Cancel();
                return gone;
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
        await host.WaitForShutdownAsync(ending.Token);
        await ending.CancelAsync();
        if (await trouble is { } without)
            return CommandLine.Fail(
                $"The private database is gone, so the program ends. {(without is LocalServerException ? without.Message : $"{without}")}"
            );
        return
            host
                .Services.GetServices<IHostedService>()
                .OfType<BackgroundService>()
                .FirstOrDefault(s => s.ExecuteTask is { IsFaulted: true })
                is { } dead
            ? CommandLine.Fail(
                $"{dead.GetType().Name} stopped unexpectedly, so the program ends: {dead.ExecuteTask!.Exception!.GetBaseException()}"
            )
            : 0;
    }
}
