using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Requests;
using Microsoft.Net.Http.Headers;

namespace JapanRussia.Api.Hosting;

/// <summary>What a request may say in several ways is read in one, and what it may not say is refused, before it is routed.</summary>
internal static class ReadRequest
{
    /// <summary>Where the operator says by which hosts the service is called, it is called by no other.</summary>
    internal static Task RefuseOtherHosts(HttpContext http, RequestDelegate next)
    {
        var allowed = http.RequestServices.GetRequiredService<OwnAddress>().AllowedHosts;
        return
            allowed.Count == 0
            || HostString.MatchesAny(http.Request.Host.Host, allowed)
            // who supervises the process calls it by its number
            || http.Request.Path.StartsWithSegments("/health")
            ? next(http)
            : new ProblemAnswer(
                ProblemKind.BadRequest,
                $"This service is not called '{http.Request.Host}'."
            ).ExecuteAsync(http);
    }

    /// <summary>
    /// A slash at the end says nothing. The key of a claim has one in it, which a client that takes the key for one part of the
    /// address encodes.
    /// </summary>
    internal static Task TakeSlashes(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments("/v1", out var rest))
            http.Request.Path = "/v1" + rest.Value!.TrimEnd('/');
        if (http.Request.Path.StartsWithSegments("/v1/claims", out rest))
            http.Request.Path =
                "/v1/claims" + rest.Value!.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return next(http);
    }

    /// <summary>The pages compare tags letter by letter, and theirs were weakened where they went out compressed.</summary>
    internal static Task TakeWeakTags(HttpContext http, RequestDelegate next)
    {
        if (
            http.Request.Path.StartsWithSegments("/docs")
            && http.Request.Headers.IfNoneMatch.Count > 0
        )
            http.Request.Headers.IfNoneMatch = $"{http.Request.Headers.IfNoneMatch}".Replace(
                "W/\"",
                "\"",
                StringComparison.Ordinal
            );
        return next(http);
    }

    /// <summary>An answer in no encoding that the client takes helps nobody.</summary>
    internal static Task RefuseEncoding(HttpContext http, RequestDelegate next)
    {
        if (ChooseEncoding.IsAcceptable(http.Request.Headers.AcceptEncoding))
            return next(http);
        const string Detail =
            "Answers are encoded as br, gzip or identity; Accept-Encoding takes none of them.";
        return new ProblemAnswer(
            ProblemKind.NotAcceptable,
            Detail,
            [new(ProblemKind.NotAcceptable.Code, Detail, Allowed: ["br", "gzip", "identity"])]
        ).ExecuteAsync(http);
    }

    /// <summary>A body that is compressed would be read as one full of faults.</summary>
    internal static Task RefuseEncodedBody(HttpContext http, RequestDelegate next)
    {
        var codings = http.Request.Headers.GetCommaSeparatedValues(HeaderNames.ContentEncoding);
        if (codings.All(c => c.Equals("identity", StringComparison.OrdinalIgnoreCase)))
            return next(http);
        http.Response.Headers.AcceptEncoding = "identity";
        return new ProblemAnswer(
            ProblemKind.UnsupportedMediaType,
            $"The body is encoded as {string.Join(", ", codings)}; bodies are taken as they are, without Content-Encoding."
        ).ExecuteAsync(http);
    }
}
