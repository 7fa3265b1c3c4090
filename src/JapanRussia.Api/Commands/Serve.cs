using System.CommandLine;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Http;
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
                _ = Task.Run(WarmUp, cancellation);
                var opening = database.Open(parsed, cancellation);
                var app = Task.Run(
                    () =>
                        ClaimsApi.Build(
                            () => opening.Result.ConnectionString,
                            listenOn.Split(';'),
                            () => ExportsOption.Folder(parsed.GetValue(exports), opening.Result)
                        ),
                    cancellation
                );
                await using var opened = await opening;
                return await Run(
                    await app,
                    opened,
                    SeedsOption.Folder(parsed.GetValue(seeds)),
                    cancellation
                );
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
        await using var disposed = app;
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
        await app.WaitForShutdownAsync(cancellation);
        return 0;
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
