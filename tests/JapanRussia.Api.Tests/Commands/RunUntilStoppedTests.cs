using JapanRussia.Api.Commands;
using JapanRussia.LocalPostgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace JapanRussia.Api.Tests.Commands;

public sealed class RunUntilStoppedTests
{
    [Fact]
    public async Task What_was_told_to_stop_ends_with_0()
    {
        using var host = await Started<Patient>();
        using var stop = new CancellationTokenSource();

        var running = RunUntilStopped.Host(host, ct => Task.Delay(-1, ct), stop.Token);
        Assert.False(running.IsCompleted);
        await stop.CancelAsync();

        Assert.Equal(0, await running);
    }

    [Fact]
    public async Task Background_work_that_dies_is_no_clean_end()
    {
        using var host = await Started<Dying>();

        Assert.Equal(1, await RunUntilStopped.Host(host, null, CancellationToken.None));
    }

    [Fact]
    public async Task Neither_is_a_database_that_cannot_be_started_again()
    {
        using var host = await Started<Patient>();

        Assert.Equal(
            1,
            await RunUntilStopped.Host(
                host,
                async _ =>
                {
                    await Task.Yield();
                    throw new LocalServerException("Its disk is full.");
                },
                CancellationToken.None
            )
        );
    }

    private static async Task<IHost> Started<TWork>()
        where TWork : class, IHostedService
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddHostedService<TWork>();
        builder.Services.AddSingleton<IHostLifetime, JapanRussia.Api.Hosting.StopWhenTold>();
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private sealed class Patient : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
            Task.Delay(-1, stoppingToken);
    }

    private sealed class Dying : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            throw new InvalidDataException("Nobody thought of this.");
        }
    }
}
