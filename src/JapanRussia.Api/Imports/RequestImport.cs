using System.Security.Cryptography;
using System.Text.Json;
using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Claims;
using JapanRussia.Imports;
using JapanRussia.Rest.Data;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Representations;
using JapanRussia.Rest.Requests;
using JapanRussia.Rest.Writes;
using JapanRussia.Values.Text;
using JapanRussia.Values.Vocabularies;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace JapanRussia.Api.Imports;

internal static class RequestImport
{
    internal static readonly Parameters Parameters = new(
        ImportOptions.Mode,
        ImportOptions.DryRun,
        ImportOptions.Publish,
        ImportOptions.Overwrite,
        ImportOptions.Tool
    );

    /// <summary>Takes claims in from a file of up to 256 MiB; follow Location to see how far it has come.</summary>
    /// <remarks>
    /// NDJSON with one claim a line, in the form in which claims are recorded, each with its `key`; or CSV with the headers of
    /// `/v1/claims.csv`. New keys are recorded as drafts, known ones revised where they differ, the rest is left alone. Claims that
    /// readers see are changed only with `publish=true`, those that were changed otherwise since only with `overwrite=true`.
    /// </remarks>
    internal static async Task<IResult> Handle(
        HttpContext http,
        Spool spool,
        RunImports worker,
        RestDatabase database,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var request = ListRequest.Parse(http.Request, Parameters);
        var caller = Caller.Of(http)!;
        if (Parameters.Validator.FindProblem(request) is { } problem)
            return problem;
        var publish = request.One("publish") == "true";
        if (publish && Rights.Missing(caller, Scope.Review) is { } missing)
            return missing;
        if (FormOf(http.Request) is not { } form)
            return new ProblemAnswer(
                ProblemKind.UnsupportedMediaType,
                $"An import is {MediaTypes.Ndjson} or {MediaTypes.Csv}."
            );
        if (UnknownCharset(http.Request) is { } unreadable)
            return unreadable;
        // told before the file is sent, not after
        var (unusable, faulty) = IdempotencyKey.Read(http, database, true, []);
        if (unusable is null)
            return faulty!;
        var id = Guid.CreateVersion7();
        var path = spool.PathOf(id);
        var kept = false;
        try
        {
            var (bytes, hash, isUtf16) = await Receive(http, spool, id, cancellation);
            if (bytes > 0 && OtherCharset(http.Request, isUtf16) is { } other)
                return other;
            var import = new Import
            {
                Id = id,
                State = ImportState.Queued,
                Mode = request.One("mode") is { } mode
                    ? Words<ImportMode>.Term(mode)
                    : ImportMode.All,
                DryRun = request.One("dry_run") == "true",
                Publish = publish,
                Overwrite = request.One("overwrite") == "true",
                Tool = request.One("tool") ?? CodePoints.Cut(caller.Name, Origin.MaxToolLength),
                Form = form,
                Host = Environment.MachineName,
                Path = path,
                Bytes = bytes,
                BySubject = caller.Subject,
                ByName = caller.Name,
                CreatedAt = clock.GetUtcNow(),
            };
            var (answer, made) = await Queue(http, import, hash, database, cancellation);
            kept = made;
            if (made)
                worker.Wake();
            return answer;
        }
        finally
        {
            if (!kept)
                Spool.TryDelete(path);
        }
    }

    private static ImportForm? FormOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            ? type.MediaType.Value switch
            {
                MediaTypes.Ndjson => ImportForm.Ndjson,
                MediaTypes.Csv => ImportForm.Csv,
                _ => null,
            }
            : null;

    private static ProblemAnswer? UnknownCharset(HttpRequest request) =>
        CheckCharset.ReadName(request.ContentType)
            is null
                or "utf-8"
                or "utf-16"
                or "utf-16le"
                or "utf-16be"
            ? null
            : new(
                ProblemKind.UnsupportedMediaType,
                $"The file is said to be {CheckCharset.ReadName(request.ContentType)}. An import is UTF-8 or UTF-16."
            );

    private static ProblemAnswer? OtherCharset(HttpRequest request, bool isUtf16) =>
        CheckCharset.ReadName(request.ContentType) is { } charset
        && charset.StartsWith("utf-16", StringComparison.Ordinal) != isUtf16
            ? new(
                ProblemKind.UnsupportedMediaType,
                $"The file is said to be {charset}, and is {(isUtf16 ? "UTF-16" : "not UTF-16")}."
            )
            : null;

    private static async Task<(long Bytes, byte[] Hash, bool IsUtf16)> Receive(
        HttpContext http,
        Spool spool,
        Guid id,
        CancellationToken cancellation
    )
    {
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = Spool.MaxBytes;
        await using var file = spool.Create(id);
        await http.Request.Body.CopyToAsync(file, cancellation);
        // what is answered for is there after a power cut, too
        file.Flush(flushToDisk: true);
        file.Position = 0;
        var hash = await SHA256.HashDataAsync(file, cancellation);
        file.Position = 0;
        var (decoded, _) = await DecodeFile.Open(file, cancellation);
        return (file.Length, hash, decoded is { FromUtf16: true });
    }

    private static async Task<(IResult Answer, bool Made)> Queue(
        HttpContext http,
        Import import,
        byte[] hash,
        RestDatabase database,
        CancellationToken cancellation
    )
    {
        var (key, _) = IdempotencyKey.Read(http, database, true, hash);
        await using var db = database.OpenWriter();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await key!.Acquire(db, cancellation) is { } before)
            return (before, false);
        db.Add(import);
        var response = ImportResponse.Of(import);
        var answer = new Answer(
            StatusCodes.Status202Accepted,
            response.Links.Self.Path,
            null,
            JsonSerializer.SerializeToUtf8Bytes(response, RestJson.Options)
        );
        await key.StoreAnswer(answer, db, cancellation);
        await transaction.CommitAsync(cancellation);
        return (new WrittenAnswer(answer), true);
    }
}
