using Microsoft.AspNetCore.Http.Features;

namespace JapanRussia.Rest.Requests;

/// <summary>The body of an answer to HEAD: whatever is written is dropped, and files are not even read.</summary>
public sealed class NoBody(IHttpResponseBodyFeature before)
    : StreamResponseBodyFeature(Stream.Null, before)
{
    /// <summary>Whether nothing but headers is asked for, so that rows need not be read.</summary>
    public static bool IsAskedFor(HttpContext http) => http.Features.Get<NoBody>() is not null;

    public override Task SendFileAsync(
        string path,
        long offset,
        long? count,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;
}
