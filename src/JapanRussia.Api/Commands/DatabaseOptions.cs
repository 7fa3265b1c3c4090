using System.CommandLine;
using JapanRussia.LocalPostgres;
using Npgsql;

namespace JapanRussia.Api.Commands;

/// <summary>The options by which a command finds its database.</summary>
internal sealed class DatabaseOptions
{
    private readonly Option<string?> connection = new("--connection")
    {
        Description =
            "Connection string of a PostgreSQL database (15 or later). Default: ConnectionStrings__Claims, else a private server.",
        HelpName = "string",
    };

    private readonly Option<string?> data = new("--data")
    {
        Description =
            "Folder of the private server. Default: $XDG_DATA_HOME/japanrussia, for root /var/lib/japanrussia.",
        HelpName = "folder",
    };

    private readonly Option<bool> noFetch = new("--no-fetch")
    {
        Description = "Never fetch PostgreSQL's programs; fail where none are installed.",
    };

    internal static DatabaseOptions AddTo(Command command)
    {
        var options = AddLocalTo(command);
        command.Add(options.connection);
        return options;
    }

    internal static DatabaseOptions AddLocalTo(Command command)
    {
        var options = new DatabaseOptions();
        command.Add(options.data);
        command.Add(options.noFetch);
        return options;
    }

    internal Task<Database> Open(ParseResult parsed, CancellationToken cancellation)
    {
        var given =
            parsed.GetValue(connection)
            ?? new ConfigurationBuilder()
                .AddEnvironmentVariables()
                .Build()
                .GetConnectionString("Claims");
        return string.IsNullOrWhiteSpace(given)
            ? Database.Start(Local(parsed), cancellation)
            : Task.FromResult(Database.At(Readable(given)));
    }

    private static string Readable(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString).ConnectionString;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new IOException($"The connection string cannot be read: {e.Message}", e);
        }
    }

    internal LocalServerOptions Local(ParseResult parsed) =>
        new()
        {
            Folder = parsed.GetValue(data),
            Fetch = !parsed.GetValue(noFetch),
            Report = Console.Error.WriteLine,
        };
}
