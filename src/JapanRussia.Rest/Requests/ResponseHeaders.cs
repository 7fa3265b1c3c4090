namespace JapanRussia.Rest.Requests;

public static class ResponseHeaders
{
    /// <summary>Sets headers when the answer begins: the answer to a fault clears what was set before.</summary>
    public static void SetLast(HttpContext http, Action<IHeaderDictionary> set) =>
        http.Response.OnStarting(() =>
        {
            set(http.Response.Headers);
            return Task.CompletedTask;
        });
}
