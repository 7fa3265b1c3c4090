using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Imports;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Problems;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Imports;

internal static class RetryImport
{
    /// <summary>Runs an import again that was interrupted, cancelled or failed; what it did already stays as it is.</summary>
    /// <param name="id" example="019c8a47-933f-7aac-8e6e-d3dd83c9cd48">The import's id.</param>
    internal static async Task<IResult> Handle(
        Guid id,
        HttpContext http,
        RunImports worker,
        Writers writers,
        CancellationToken cancellation
    )
    {
        await using var db = writers.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Database.ExecuteSqlAsync(
            $"select from imports where id = {id} for update",
            cancellation
        );
        if (await db.Imports.SingleOrDefaultAsync(i => i.Id == id, cancellation) is not { } import)
            return GetImport.Missing;
        if (import.Publish && Rights.Missing(Caller.Of(http)!, Scope.Review) is { } missing)
            return missing;
        if (import.State is ImportState.Done || !import.IsOver)
            return new ProblemAnswer(
                ProblemKind.RuleBroken,
                "Only an import that was interrupted, cancelled or failed can be run again."
            );
        if (import.Host != Environment.MachineName || !File.Exists(import.Path))
            return new ProblemAnswer(
                ProblemKind.RuleBroken,
                "Its file is not here any more: send it again."
            );
        await db.ImportFaults.Where(f => f.ImportId == id).ExecuteDeleteAsync(cancellation);
        import.QueueAgain();
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        worker.Wake();
        return new AcceptedImport(import);
    }
}

/// <summary>An import that somebody wants something of.</summary>
internal sealed class AcceptedImport(Import import) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status202Accepted;
        httpContext.Response.Headers.Location = $"{new Link($"/v1/imports/{import.Id}")}";
        return new JsonAnswer<ImportResponse>(ImportResponse.Of(import)).ExecuteAsync(httpContext);
    }
}
