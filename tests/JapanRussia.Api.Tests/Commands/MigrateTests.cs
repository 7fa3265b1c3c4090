using JapanRussia.Api.Commands;
using JapanRussia.Api.Tests.Storage;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using static JapanRussia.Api.Tests.Commands.Processes;

namespace JapanRussia.Api.Tests.Commands;

public sealed class MigrateTests(Postgres postgres)
{
    [Fact]
    public async Task A_database_of_version_0_3_is_left_as_it_is_and_the_way_out_is_told()
    {
        var database = await postgres.Empty();
        await using var db = new ClaimsDb(StorageSetup.OptionsFor(database));
        await db.GivenMigrationsOf03();
        var before = await db.Database.GetAppliedMigrationsAsync();

        var (code, output, errors) = await Run("migrate", "--connection", database);

        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains("made by version 0.3", errors);
        Assert.Contains("Nothing was changed", errors);
        Assert.Contains("restore the snapshot into a new database", errors);
        Assert.Equal(before, await db.Database.GetAppliedMigrationsAsync());
        await using var source = NpgsqlDataSource.Create(database);
        await using var tables = source.CreateCommand(
            "select count(*) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
        );
        Assert.Equal(1L, await tables.ExecuteScalarAsync());
    }

    [Fact]
    public void Of_the_private_database_it_gives_the_command_that_puts_it_aside() =>
        Assert.Contains(
            """
            mkdir "/data/jr-0.3" && mv "/data/jr/data" "/data/jr/password" "/data/jr-0.3"
            """,
            new ObsoleteSchemaException("/data/jr").Message
        );
}
