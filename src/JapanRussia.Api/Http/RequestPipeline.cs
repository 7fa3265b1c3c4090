using JapanRussia.Api.Access;
using JapanRussia.Api.Lists;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace JapanRussia.Api.Http;

/// <summary>What happens to every request before and after its slice.</summary>
internal static partial class RequestPipeline
{
    private const string RequestId = "X-Request-Id";

    internal static void UseRequestPipeline(this WebApplication app)
    {
        app.Use(AddRequestId);
        app.Use(AddSecurityHeaders);
        app.UseExceptionHandler(errors => errors.Run(AnswerFault));
        app.UseStatusCodePages(context => AnswerBareStatus(context.HttpContext));
        app.UseCors();
        app.Use(AnswerHead);
        app.Use(Representations.AcceptEnding);
        app.UseRouting();
        app.UseWhoMay();
        app.Use(AsOf.Read);
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
        BeforeAnswering(http, headers => headers[RequestId] = http.TraceIdentifier);
        return next(http);
    }

    private static Task AddSecurityHeaders(HttpContext http, RequestDelegate next)
    {
        var ownPages = http.Request.Path.StartsWithSegments("/docs");
        BeforeAnswering(
            http,
            headers =>
            {
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers.ContentSecurityPolicy = ownPages
                    ? "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'"
                    : "default-src 'none'; frame-ancestors 'none'";
            }
        );
        return next(http);
    }

    // set last, for the answer to a fault begins by clearing all headers
    private static void BeforeAnswering(HttpContext http, Action<IHeaderDictionary> set) =>
        http.Response.OnStarting(() =>
        {
            set(http.Response.Headers);
            return Task.CompletedTask;
        });

    /// <summary>HEAD is GET without its body, at every address.</summary>
    private static async Task AnswerHead(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await next(http);
            return;
        }
        http.Request.Method = HttpMethods.Get;
        var body = http.Response.Body;
        http.Response.Body = Stream.Null;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = body;
            http.Request.Method = HttpMethods.Head;
        }
    }

    private static Task AnswerFault(HttpContext http)
    {
        var fault = http.Features.Get<IExceptionHandlerFeature>()!.Error;
        if (fault is BadHttpRequestException bad)
            return new ProblemAnswer(OfStatus(bad.StatusCode), bad.Message).ExecuteAsync(http);
        var log = http
            .RequestServices.GetRequiredService<ILoggerFactory>()
            .CreateLogger("JapanRussia.Api");
        if (DatabaseFaults.KindOf(fault) is { } kind)
        {
            LogTrouble(log, http.TraceIdentifier, fault.GetBaseException().Message);
            // what cut one connection has most likely cut them all: the next request shall not meet another
            if (kind == ProblemKind.Unavailable)
                NpgsqlConnection.ClearAllPools();
            return new ProblemAnswer(kind, kind.Title + ".").ExecuteAsync(http);
        }
        LogFault(log, http.TraceIdentifier, fault);
        return new ProblemAnswer(
            ProblemKind.Internal,
            "Something went wrong that is not the request's fault."
        ).ExecuteAsync(http);
    }

    [LoggerMessage(LogLevel.Warning, "Request {RequestId}: trouble with the database: {Trouble}")]
    private static partial void LogTrouble(ILogger log, string requestId, string trouble);

    [LoggerMessage(LogLevel.Error, "Request {RequestId} met a fault")]
    private static partial void LogFault(ILogger log, string requestId, Exception fault);

    private static Task AnswerBareStatus(HttpContext http)
    {
        var kind = OfStatus(http.Response.StatusCode);
        if (http.Response.Headers.Allow.ToString() is "GET")
            http.Response.Headers.Allow = "GET, HEAD";
        return new ProblemAnswer(kind, kind.Title + ".").ExecuteAsync(http);
    }

    private static ProblemKind OfStatus(int status) =>
        ProblemKind.All.FirstOrDefault(k =>
            k.Status == status && k.Status != StatusCodes.Status400BadRequest
        )
        ?? (
            status >= StatusCodes.Status500InternalServerError
                ? ProblemKind.Internal
                : ProblemKind.BadRequest
        );
}
