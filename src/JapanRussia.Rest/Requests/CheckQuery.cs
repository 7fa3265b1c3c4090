using System.Net;
using System.Text;
using JapanRussia.Rest.Problems;
using JapanRussia.Values.Text;

namespace JapanRussia.Rest.Requests;

/// <summary>Refuses a query string that is not UTF-8 when its escapes are read: nothing is looked for that nobody asked for.</summary>
public static class CheckQuery
{
    public static Task Check(HttpContext http, RequestDelegate next)
    {
        var query = http.Request.QueryString.Value ?? "";
        if (query.Contains('%', StringComparison.Ordinal))
            foreach (var pair in query.TrimStart('?').Split('&'))
                if (FindBadBytes(pair) is { } bad)
                {
                    var name = ShowValue.Escape(
                        WebUtility.UrlDecode(pair.Split('=')[0]),
                        ShowValue.MaxLength
                    );
                    var detail = $"'{name}' is not UTF-8: its bytes 0x{bad.Hex} are none";
                    return ProblemAnswer
                        .Combine([
                            (
                                ProblemKind.InvalidParameter,
                                new(ProblemKind.InvalidParameter.Code, detail, name)
                            ),
                        ])
                        .ExecuteAsync(http);
                }
        return next(http);
    }

    private static BadBytes? FindBadBytes(string pair)
    {
        var escaped = Encoding.UTF8.GetBytes(pair);
        return StrictUtf8.FindFault(WebUtility.UrlDecodeToBytes(escaped, 0, escaped.Length));
    }
}
