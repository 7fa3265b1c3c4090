using JapanRussia.Api.Tests;
using JapanRussia.LocalPostgres;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

[assembly: AssemblyFixture(typeof(Postgres))]

namespace JapanRussia.Api.Tests;

/// <summary>A PostgreSQL for the whole run, with one migrated database from which each test class gets a copy.</summary>
public sealed class Postgres : IAsyncLifetime
{
    private const string Template = "template_japanrussia";

    // made by the server itself: below a folder of root's it could not be reached
    private readonly string folder = Path.Combine(
        Path.GetTempPath(),
        $"japanrussia-tests-{Guid.NewGuid():N}"
    );
    private readonly SemaphoreSlim oneCopyAtATime = new(1);
    private LocalServer server = null!;

    public async ValueTask InitializeAsync()
    {
        server = await LocalServer.StartAsync(
            new()
            {
                Folder = folder,
                Durable = false,
                Settings = new Dictionary<string, string> { ["max_connections"] = "300" },
                Report = line => TestContext.Current.SendDiagnosticMessage(line),
            },
            CancellationToken.None
        );
        await server.CreateDatabaseAsync(Template, CancellationToken.None);
        await using (var db = Open(Template))
            await db.Database.MigrateAsync();
        // a template must have no open connection
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>A new database that holds the schema and nothing else.</summary>
    internal async Task<string> Copy()
    {
        var name = $"test_{Guid.NewGuid():N}";
        await oneCopyAtATime.WaitAsync();
        try
        {
            await using var source = NpgsqlDataSource.Create(server.ConnectionString);
            await using var command = source.CreateCommand(
                $"create database {name} template {Template} strategy file_copy"
            );
            await command.ExecuteNonQueryAsync();
        }
        finally
        {
            oneCopyAtATime.Release();
        }
        return server.ConnectionStringTo(name);
    }

    /// <summary>A new database without anything in it, not even the schema.</summary>
    internal async Task<string> Empty()
    {
        var name = $"test_{Guid.NewGuid():N}";
        await server.CreateDatabaseAsync(name, CancellationToken.None);
        return server.ConnectionStringTo(name);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private ClaimsDb Open(string database) =>
        new(StorageSetup.OptionsFor(server.ConnectionStringTo(database)));
}
