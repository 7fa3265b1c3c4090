using System.CommandLine;
using System.Net.Sockets;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Hosting;
using JapanRussia.Api.Imports;
using JapanRussia.Claims;
using JapanRussia.Seeding;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Commands;

/// <summary>Serves the API. On the private database it first brings schema and seeds up to date.</summary>
internal static class Serve
{
    private const string DefaultUrl = "http://localhost:8080";

    internal static void AddTo(Command root)
    {
        var command = new Command(
            "serve",
            "Serve the API (the default). Ctrl-C stops it, and the private database with it."
        );
        Define(command);
        root.Add(command);
        Define(root);
    }

    private static void Define(Command command)
    {
        var urls = new Option<string>("--urls")
        {
            Description =
                "Addresses to listen on, divided by semicolons. Default: ASPNETCORE_URLS, else "
                + DefaultUrl
                + ".",
            HelpName = "urls",
        };
        urls.Validators.Add(given =>
        {
            if (given.Tokens is [var token] && ListenOn.Fault(token.Value) is { } fault)
                given.AddError(fault);
        });
        command.Add(urls);
        var database = DatabaseOptions.AddTo(command);
        var seeds = SeedsOption.AddTo(command);
        var exports = ExportsOption.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var listenOn =
                    parsed.GetValue(urls)
                    ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS")
                    ?? DefaultUrl;
                if (ListenOn.Fault(listenOn) is { } fault)
                    return CommandLine.Fail(fault);
                _ = Task.Run(WarmUp, cancellation);
                var opening = database.Open(parsed, cancellation);
                var building = Task.Run(
                    () =>
                        ClaimsApi.Build(
                            () => opening.Result.ConnectionString,
                            ListenOn.Addresses(listenOn),
                            () => ExportsOption.Folder(parsed.GetValue(exports), opening.Result),
                            imports: () =>
                                opening.Result.Local is { } local
                                    ? Spool.FolderBelow(local.Folder)
                                    : Spool.UsualFolder
                        ),
                    cancellation
                );
                await using var opened = await opening;
                try
                {
                    await using var app = await building;
                    return await Run(
                        app,
                        opened,
                        SeedsOption.Folder(parsed.GetValue(seeds)),
                        cancellation
                    );
                }
                // a setting that cannot be read, an address that is taken or forbidden
                catch (Exception e)
                    when (e
                            is FormatException
                                or ArgumentException
                                or InvalidOperationException
                                or SocketException
                    )
                {
                    return CommandLine.Fail($"Cannot serve on {listenOn}: {e.Message}");
                }
            }
        );
    }

    // what the first request would wait for is made while the database starts: the model, and the code that translates queries
    private static void WarmUp()
    {
        using var db = StorageSetup.WithoutServer();
        _ = db
            .Claims.Published()
            .OrderBy(c => c.Key)
            .Take(1)
            .Select(ClaimProjection.Projection)
            .ToQueryString();
    }

    private static async Task<int> Run(
        WebApplication app,
        Database database,
        string seeds,
        CancellationToken cancellation
    )
    {
        if (database.Local is { } local)
        {
            Console.WriteLine(
                $"PostgreSQL {local.Version}, private, {(local.Adopted ? "was running" : "started")} in {local.Folder}"
            );
            if (
                !await database.IsCurrent(ReadSeeds.Digest(seeds), cancellation)
                && !await Update(database, seeds, cancellation)
            )
                return CommandLine.Failed;
        }
        await app.StartAsync(cancellation);
        foreach (var url in app.Urls)
            Console.WriteLine($"Serving {url}/v1/claims, documented at {url}/docs");
        return await RunUntilStopped.Host(
            app,
            database.Local is { } server ? server.KeepRunningAsync : null,
            cancellation
        );
    }

    private static async Task<bool> Update(
        Database database,
        string seeds,
        CancellationToken cancellation
    )
    {
        await database.Migrate(cancellation);
        await using var db = database.Writer();
        return await Seed.Load(db, seeds, cancellation);
    }
}
