using JapanRussia.Api.Tests;
using JapanRussia.LocalPostgres;
using JapanRussia.Seeding;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

[assembly: AssemblyFixture(typeof(Postgres))]

namespace JapanRussia.Api.Tests;

/// <summary>
/// A PostgreSQL for the whole run, with one migrated database from which each test class gets a copy, and one with the data that
/// the program comes with.
/// </summary>
public sealed class Postgres : IAsyncLifetime
{
    private const string Template = "template_japanrussia";
    private const string SeededTemplate = "template_seeded";

    // made by the server itself: below a folder of root's it could not be reached
    private readonly string folder = Path.Combine(
        Path.GetTempPath(),
        $"japanrussia-tests-{Guid.NewGuid():N}"
    );
    private readonly SemaphoreSlim oneCopyAtATime = new(1);
    private readonly Lazy<Task> seeding;
    private LocalServer server = null!;

    public Postgres() => seeding = new(MakeSeededTemplate);

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
    internal Task<string> Copy() => Copy(Template);

    /// <summary>A new database that holds the data that the program comes with.</summary>
    internal async Task<string> SeededCopy()
    {
        await seeding.Value;
        return await Copy(SeededTemplate);
    }

    private async Task MakeSeededTemplate()
    {
        var connectionString = await Copy(Template, SeededTemplate);
        // a template must have no open connection
        await using var db = new ClaimsDb(
            StorageSetup.OptionsFor(connectionString + ";Pooling=false")
        );
        var seeds = ReadSeeds.From(SeededApi.Seeds);
        Assert.Empty(seeds.Problems);
        await LoadSeeds.Into(db, seeds.Set!, TimeProvider.System, CancellationToken.None);
    }

    private async Task<string> Copy(string template, string? called = null)
    {
        var name = called ?? $"test_{Guid.NewGuid():N}";
        await oneCopyAtATime.WaitAsync();
        try
        {
            await using var source = NpgsqlDataSource.Create(server.ConnectionString);
            await using var command = source.CreateCommand(
                $"create database {name} template {template} strategy file_copy"
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
