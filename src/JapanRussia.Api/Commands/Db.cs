using System.CommandLine;
using JapanRussia.LocalPostgres;
using Npgsql;

namespace JapanRussia.Api.Commands;

/// <summary>Looks after the private database server by hand.</summary>
internal static class Db
{
    internal static Command Command() =>
        new(
            "db",
            """
            Start, stop or look at the private PostgreSQL by hand; serve does it by itself.

            Examples:
              japanrussia db start
              japanrussia db status --connection-string
            """
        )
        {
            Start(),
            Stop(),
            Status(),
        };

    private static Command Start()
    {
        var command = new Command(
            "start",
            "Start it and leave it running. The last program that uses it stops it."
        );
        var options = DatabaseOptions.AddLocalTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                // not disposed: it is to outlive this process
                var server = await LocalServer.StartAsync(options.Local(parsed), cancellation);
                await server.CreateDatabaseAsync(Database.Name, cancellation);
                Console.WriteLine($"PostgreSQL {server.Version} runs in {server.Folder}");
                return 0;
            }
        );
        return command;
    }

    private static Command Stop()
    {
        var command = new Command("stop", "Stop it, whoever uses it.");
        var options = DatabaseOptions.AddLocalTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var stopped = await LocalServer.StopAsync(options.Local(parsed), cancellation);
                Console.WriteLine(stopped ? "Stopped." : "It was not running.");
                return 0;
            }
        );
        return command;
    }

    private static Command Status()
    {
        var url = new Option<bool>("--connection-string")
        {
            Description = "Print the connection string only, which holds the password.",
        };
        var command = new Command(
            "status",
            "Say whether it runs, where, and with which programs. Exits with 1 if it does not."
        )
        {
            url,
        };
        var options = DatabaseOptions.AddLocalTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var status = await LocalServer.StatusAsync(options.Local(parsed), cancellation);
                if (parsed.GetValue(url))
                    Console.WriteLine(
                        status.ConnectionString is { } to
                            ? new NpgsqlConnectionStringBuilder(to)
                            {
                                Database = Database.Name,
                            }.ConnectionString
                            : ""
                    );
                else
                    Console.WriteLine(
                        $"""
                        Running:  {(status.Running ? $"yes, process {status.ProcessId}" : "no")}
                        Folder:   {status.Folder}
                        Programs: {status.Programs ?? "none found"} {status.Version}
                        """
                    );
                return status.Running ? 0 : CommandLine.Failed;
            }
        );
        return command;
    }
}
