using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace JapanRussia.Storage;

/// <summary>
/// A command that failed is not used again. Npgsql keeps one command of a connection for reuse, with its half-made
/// prepared statement; with pooled contexts the next request would speak through it on a new connection and get lost.
/// </summary>
internal sealed class DropFailedCommands : DbCommandInterceptor
{
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) =>
        command.Connection = null;

    public override Task CommandFailedAsync(
        DbCommand command,
        CommandErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        command.Connection = null;
        return Task.CompletedTask;
    }

    public override Task CommandCanceledAsync(
        DbCommand command,
        CommandEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        command.Connection = null;
        return Task.CompletedTask;
    }
}
