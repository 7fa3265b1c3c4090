using System.CommandLine;
using System.CommandLine.Help;
using JapanRussia.LocalPostgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JapanRussia.Api.Commands;

/// <summary>
/// The program's commands. Exit codes: 0 done, 1 something is wrong with the data, the database or the machine, 2 the command
/// line itself is wrong, 128 and a signal's number where that stopped it before it was done.
/// </summary>
internal static class CommandLine
{
    internal const int Failed = 1;
    internal const int Misused = 2;

    internal static async Task<int> Run(string[] args)
    {
        var root = new Command(
            "japanrussia",
            """
            A claims database with a REST API: who asserts what, in which source, with what stance.
            Without a command it serves.

            Without a connection string it uses a private PostgreSQL of its own, from installed programs or else fetched once.
            Point it at another with --connection or the environment variable ConnectionStrings__Claims.

            Examples:
              japanrussia                                        the API on http://localhost:8080, with all it needs
              japanrussia serve --urls http://0.0.0.0:80
              japanrussia migrate --connection "Host=db;Username=claims;Password=…;Database=claims"
              japanrussia check seeds --texts ~/articles

            From a clone, write `dotnet run --project src/JapanRussia.Api --` for japanrussia.
            """
        )
        {
            new HelpOption { Recursive = true },
            new VersionOption(),
        };
        Serve.AddTo(root);
        root.Add(Migrate.Command());
        root.Add(Seed.Command());
        root.Add(Check.Command());
        root.Add(Attach.Command());
        root.Add(ImportFile.Command());
        root.Add(Export.Command());
        root.Add(Restore.Command());
        root.Add(Keys.Command());
        root.Add(Db.Command());
        var parsed = root.Parse(args);
        using var signals = new StopSignals();
        try
        {
            var code = await parsed.InvokeAsync(
                // by itself it would give a command two seconds to stop, and then end the process
                new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                signals.Stopping
            );
            return parsed.Errors.Count > 0 ? Misused
                : code != 0 && signals.Received is not null ? signals.ExitCode
                : code;
        }
        // a statement that is cancelled may fail in many ways
        catch (Exception e) when (signals.Received is not null)
        {
            if (e is LocalServerException)
                Console.Error.WriteLine(e.Message);
            Console.Error.WriteLine(
                $"Stopped by {signals.Received} before it finished; uncommitted changes are rolled back."
            );
            return signals.ExitCode;
        }
        catch (LocalServerException e)
        {
            return Fail(e.Message);
        }
        catch (ObsoleteSchemaException e)
        {
            return Fail(e.Message);
        }
        catch (NpgsqlException e)
        {
            return Fail($"The database cannot be used: {e.Message}");
        }
        catch (DbUpdateException e)
        {
            return Fail($"The database refused the change: {e.GetBaseException().Message}");
        }
        catch (IOException e)
        {
            return Fail(e.Message);
        }
        catch (UnauthorizedAccessException e)
        {
            return Fail(e.Message);
        }
        catch (OperationCanceledException)
        {
            return Fail("It ended before it was done.");
        }
    }

    internal static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return Failed;
    }
}
