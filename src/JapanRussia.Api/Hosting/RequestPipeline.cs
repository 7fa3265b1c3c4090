using JapanRussia.Api.Access;
using JapanRussia.Api.Limits;
using JapanRussia.Api.Problems;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Representations;
using JapanRussia.Rest.Requests;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Npgsql;

namespace JapanRussia.Api.Hosting;

/// <summary>What happens to every request before and after its slice.</summary>
internal static partial class RequestPipeline
{
    private const string RequestId = "X-Request-Id";

    internal static void UseRequestPipeline(this WebApplication app)
    {
        app.UseKnownProxies();
        app.Use(KnowOwnAddress);
        app.UseHsts();
        app.Use(AddRequestId);
        app.Use(LogLateFault);
        app.Use(AddSecurityHeaders);
        app.UseExceptionHandler(errors => errors.Run(AnswerFault));
        app.UseStatusCodePages(context => AnswerBareStatus(context.HttpContext));
        app.UseCors();
        app.Use(AnswerHead);
        app.UseResponseCompression();
        app.Use(ReadRequest.RefuseOtherHosts);
        app.Use(ReadRequest.RefuseEncoding);
        app.Use(ReadRequest.RefuseEncodedBody);
        app.Use(ReadRequest.TakeWeakTags);
        app.Use(ReadRequest.TakeSlashes);
        app.Use(CheckQuery.Check);
        app.Use(MediaTypes.AcceptEnding);
        app.UseRouting();
        app.UseAuthentication();
        app.UseRequestLimits();
        app.Use(WhoMay.RefuseMisplaced);
        app.Use(WhoMay.RefuseUnknown);
        app.UseAuthorization();
        app.Use(ShareOut.AwaitTurn);
    }

    private static async Task KnowOwnAddress(HttpContext http, RequestDelegate next)
    {
        http.RequestServices.GetRequiredService<OwnAddress>().Apply(http);
        await next(http);
    }

    // a client's own id is taken over where it can be logged safely
    private static Task AddRequestId(HttpContext http, RequestDelegate next)
    {
        var given = http.Request.Headers[RequestId].ToString();
        http.TraceIdentifier =
            given.Length is > 0 and <= 64
            && given.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
                ? given
                : Guid.CreateVersion7().ToString("N");
        ResponseHeaders.SetLast(http, headers => headers[RequestId] = http.TraceIdentifier);
        return next(http);
    }

    private static Task AddSecurityHeaders(HttpContext http, RequestDelegate next)
    {
        var ownPages = http.Request.Path.StartsWithSegments("/docs");
        ResponseHeaders.SetLast(
            http,
            headers =>
            {
                ChooseEncoding.WeakenTag(http);
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers.ContentSecurityPolicy = ownPages
                    ? "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'"
                    : "default-src 'none'; frame-ancestors 'none'";
            }
        );
        return next(http);
    }

    /// <summary>
    /// What goes wrong when an answer has begun cannot be told in it. It is logged, and thrown on: Kestrel then ends the transfer without
    /// the end that a whole answer has, which every client notices.
    /// </summary>
    private static async Task LogLateFault(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (Exception e) when (!http.RequestAborted.IsCancellationRequested)
        {
            LogByKind(http, e);
            throw;
        }
    }

    /// <summary>HEAD is GET without its body, at every address.</summary>
    private static async Task AnswerHead(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await next(http);
            return;
        }
        var body = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var none = new NoBody(body);
        http.Request.Method = HttpMethods.Get;
        http.Features.Set<IHttpResponseBodyFeature>(none);
        http.Features.Set(none);
        try
        {
            await next(http);
        }
        finally
        {
            http.Features.Set(body);
            http.Request.Method = HttpMethods.Head;
        }
    }

    private static Task AnswerFault(HttpContext http)
    {
        var fault = http.Features.Get<IExceptionHandlerFeature>()!.Error;
        // whatever Kestrel meets while it reads a body: too slow, too large, cut off
        if (fault is BadHttpRequestException bad)
        {
            var sort = OfStatus(bad.StatusCode);
            return new ProblemAnswer(
                sort,
                sort == ProblemKind.TooSlow ? sort.Title + "." : bad.Message
            ).ExecuteAsync(http);
        }
        var kind = LogByKind(http, fault);
        var detail =
            kind == ProblemKind.Internal ? "Something went wrong that is not the request's fault."
            : kind == ProblemKind.StorageUnavailable
                ? "The server cannot keep or read a file that this needs."
            : kind.Title + ".";
        return new ProblemAnswer(kind, detail).ExecuteAsync(http);
    }

    /// <summary>Logs what went wrong, and says of what sort it was.</summary>
    private static ProblemKind LogByKind(HttpContext http, Exception fault)
    {
        // it had its time: a stop is no fault
        if (
            fault is OperationCanceledException
            && http.RequestServices.GetRequiredService<EndOfGrace>().Token.IsCancellationRequested
        )
            return ProblemKind.Unavailable;
        if (DatabaseFaults.KindOf(fault) is { } kind)
        {
            http.RequestServices.GetRequiredService<CountTrouble>()
                .Note(SortOf(kind, fault), http.TraceIdentifier, fault);
            // what cut one connection has most likely cut them all: the next request shall not meet another
            if (
                kind == ProblemKind.Unavailable
                // but who waited in vain for a connection met none that was cut
                && fault.GetBaseException() is not TimeoutException
            )
                NpgsqlConnection.ClearAllPools();
            return kind;
        }
        if (StorageFaults.Is(fault) && !http.RequestAborted.IsCancellationRequested)
        {
            http.RequestServices.GetRequiredService<CountTrouble>()
                .Note(ProblemKind.StorageUnavailable.Code, http.TraceIdentifier, fault);
            return ProblemKind.StorageUnavailable;
        }
        var log = http
            .RequestServices.GetRequiredService<ILoggerFactory>()
            .CreateLogger("JapanRussia.Api");
        LogFault(log, http.TraceIdentifier, fault);
        return ProblemKind.Internal;
    }

    // a database that is away and a right that a role lacks are told apart
    private static string SortOf(ProblemKind kind, Exception fault) =>
        fault.GetBaseException() is PostgresException { SqlState: var state }
            ? $"{kind.Code} {state}"
            : kind.Code;

    [LoggerMessage(LogLevel.Error, "Request {RequestId} met a fault")]
    private static partial void LogFault(ILogger log, string requestId, Exception fault);

    private static Task AnswerBareStatus(HttpContext http)
    {
        var kind = OfStatus(http.Response.StatusCode);
        var allow = http.Response.Headers.Allow.SelectMany(a => a!.Split(", ")).ToList();
        if (allow.Contains(HttpMethods.Get))
            http.Response.Headers.Allow = string.Join(", ", allow.Append("HEAD").Order());
        if (allow.Count > 0 && HttpMethods.IsOptions(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }
        return new ProblemAnswer(kind, kind.Title + ".").ExecuteAsync(http);
    }

    private static ProblemKind OfStatus(int status) =>
        ClaimProblems.All.FirstOrDefault(k =>
            k.Status == status && k.Status != StatusCodes.Status400BadRequest
        )
        ?? (
            status >= StatusCodes.Status500InternalServerError
                ? ProblemKind.Internal
                : ProblemKind.BadRequest
        );
}
