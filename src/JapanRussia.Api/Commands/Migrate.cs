using System.CommandLine;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace JapanRussia.Api.Commands;

/// <summary>Brings a database's schema up to date, or writes the SQL that does.</summary>
internal static class Migrate
{
    internal static Command Command()
    {
        var script = new Option<bool>("--script")
        {
            Description =
                "Touch no database; write to standard output SQL that can be run on any version, again and again.",
        };
        var command = new Command(
            "migrate",
            """
            Bring the database's schema up to date.

            Examples:
              japanrussia migrate --connection "Host=db;Username=owner;Password=…;Database=claims"
              japanrussia migrate --script > migrate.sql
            """
        )
        {
            script,
        };
        var options = DatabaseOptions.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                if (parsed.GetValue(script))
                    return Script();
                await using var database = await options.Open(parsed, cancellation);
                var applied = await database.Migrate(cancellation);
                Console.WriteLine(
                    applied == 0 ? "The schema is up to date." : $"{applied} migrations applied."
                );
                return 0;
            }
        );
        return command;
    }

    private static int Script()
    {
        using var db = new ClaimsDb(StorageSetup.OptionsFor("Host=none"));
        Console.Write(
            db.GetService<IMigrator>()
                .GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent)
        );
        return 0;
    }
}
