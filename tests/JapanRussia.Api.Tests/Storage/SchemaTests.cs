using System.Security.Cryptography;
using System.Text;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace JapanRussia.Api.Tests.Storage;

public sealed class SchemaTests(Postgres postgres)
{
    [Fact]
    public void The_model_has_no_change_that_no_migration_makes()
    {
        using var db = new ClaimsDb(StorageSetup.OptionsFor("Host=none"));

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void EF_knows_every_migration_and_none_has_a_copy_of_the_model()
    {
        using var db = new ClaimsDb(StorageSetup.OptionsFor("Host=none"));

        Assert.Equal(
            db.Database.GetMigrations(),
            Directory
                .GetFiles(Path.Combine(Repository.Root, "migrations"), "2*.cs")
                .Select(Path.GetFileNameWithoutExtension)
                .Order(StringComparer.Ordinal)
        );
    }

    /// <summary>
    /// Databases have these migrations, so none of them is ever edited, renamed or removed, nor a file of Sql/ that it runs. The hash is the
    /// beginning of the SHA-256 of a migration's SQL: a new version of EF Core or Npgsql may change it for the same schema, an edit may not.
    /// </summary>
    [Fact]
    public void What_was_released_stays_as_it_was()
    {
        (string Id, string Hash)[] released =
        [
            ("20261201140920_Tables", "350eed3e672f80a7"),
            ("20261201140921_SqlObjects", "1866a7669b6e0d2a"),
        ];
        using var db = new ClaimsDb(StorageSetup.OptionsFor("Host=none"));
        var migrations = db.GetService<IMigrationsAssembly>();

        Assert.Equal(
            released,
            migrations
                .Migrations.Take(released.Length)
                .Select(m =>
                    (
                        m.Key,
                        Hash(db, migrations.CreateMigration(m.Value, db.Database.ProviderName!))
                    )
                )
        );
    }

    private static string Hash(ClaimsDb db, Migration migration)
    {
        var sql = db.GetService<IMigrationsSqlGenerator>()
            .Generate(migration.UpOperations)
            .Select(c => c.CommandText);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', sql)));
        return Convert.ToHexStringLower(hash)[..16];
    }

    [Fact]
    public async Task Migrations_after_the_first_schema_go_down_and_up_again()
    {
        await using var db = await Empty();
        await db.Database.MigrateAsync();
        await db.GetService<IMigrator>().MigrateAsync("SqlObjects");
        await db.Database.MigrateAsync();

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        var refused = await Assert.ThrowsAsync<NotSupportedException>(() =>
            db.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase)
        );
        Assert.Contains("drop the database", refused.Message);
    }

    [Fact]
    public async Task The_script_can_be_run_twice_and_makes_the_same_schema()
    {
        await using var scripted = await Empty();
        var script = scripted
            .GetService<IMigrator>()
            .GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        for (var i = 0; i < 2; i++)
        {
            await using var source = NpgsqlDataSource.Create(
                scripted.Database.GetConnectionString()!
            );
            await source.CreateCommand(script).ExecuteNonQueryAsync();
        }
        await using var migrated = await Empty();
        await migrated.Database.MigrateAsync();

        Assert.Equal(await Names(migrated), await Names(scripted));
    }

    [Fact]
    public async Task The_script_refuses_a_database_of_version_0_3_and_changes_nothing()
    {
        await using var db = await Empty();
        await db.GivenMigrationsOf03();
        var script = db.GetService<IMigrator>()
            .GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        await using var source = NpgsqlDataSource.Create(db.Database.GetConnectionString()!);

        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            source.CreateCommand(script).ExecuteNonQueryAsync()
        );

        Assert.Contains("made by version 0.3", refused.MessageText);
        Assert.Empty(await Names(db));
    }

    [Fact]
    public async Task Everything_in_the_database_is_named_in_snake_case()
    {
        await using var db = await Empty();
        await db.Database.MigrateAsync();

        var names = (await Names(db))
            .Where(n => !n.Contains("__EFMigrationsHistory", StringComparison.Ordinal))
            .ToList();

        Assert.True(names.Count > 200, $"{names.Count}");
        Assert.All(names, n => Assert.Matches("^[a-z_]+:[a-z0-9_.]+$", n));
    }

    private async Task<ClaimsDb> Empty() => new(StorageSetup.OptionsFor(await postgres.Empty()));

    private static async Task<List<string>> Names(ClaimsDb db) =>
        await db
            .Database.SqlQuery<string>(
                $"""
                select 'column:' || table_name || '.' || column_name as "Value" from information_schema.columns where table_schema = 'public' and table_name <> '__EFMigrationsHistory'
                union all select 'constraint:' || conname from pg_constraint where connamespace = 'public'::regnamespace and conname not like '%EFMigrations%'
                union all select 'index:' || indexname from pg_indexes where schemaname = 'public' and indexname not like '%EFMigrations%'
                union all select 'trigger:' || tgname from pg_trigger where not tgisinternal
                order by 1
                """
            )
            .ToListAsync();
}
