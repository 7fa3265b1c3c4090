using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace JapanRussia.Storage;

/// <summary>Tells each connection, before it is used, of which version of the data set its context reads.</summary>
internal sealed class ReadAsOf : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection, eventData);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = Command(connection, eventData);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(DbConnection connection, ConnectionEndEventData eventData)
    {
        var command = connection.CreateCommand();
        command.CommandText = "select set_config('japanrussia.as_of', $1::text, false)";
        var version = command.CreateParameter();
        version.Value = ((ClaimsDb)eventData.Context!).AsOf!.Value;
        command.Parameters.Add(version);
        return command;
    }
}
