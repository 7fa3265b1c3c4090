using System.Globalization;
using System.Text.Json.Nodes;
using JapanRussia.Api.Citations;
using JapanRussia.Api.Problems;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Representations;
using JapanRussia.Rest.Tags;
using Microsoft.OpenApi;

namespace JapanRussia.Api.OpenApi;

/// <summary>Gives each answer its words, its headers, its forms and, where it is a problem, an example.</summary>
internal static class DescribeAnswers
{
    private static readonly Dictionary<string, string> Answers = new()
    {
        ["200"] = "The answer.",
        ["201"] = "It was made; its address stands in Location.",
        ["202"] = "It is under way; its address stands in Location.",
        ["204"] = "It was done; of a stream of events, that no more will come.",
        ["206"] = "The part of the file that the Range header asked for.",
        ["301"] = "It was merged into another, whose address stands in Location.",
        ["304"] = "The client has this answer already: its ETag stood in If-None-Match.",
        ["400"] = "A parameter that is unknown or cannot be read; each fault names its parameter.",
        ["401"] = "There is no key or token, or one that does not stand.",
        ["403"] = "The caller has not the right to this; the detail says what is missing.",
        ["404"] = "Nothing has this address.",
        ["406"] = "No representation that the client accepts.",
        ["408"] = "The body came too slowly.",
        ["409"] = "A rule or the present state is in the way; the fault's code names the rule.",
        ["410"] = "It was withdrawn.",
        ["412"] = "It was changed since it was read.",
        ["413"] = "The body is larger than 1 MiB, or an article's text than 4 MiB.",
        ["415"] = "The body is not JSON.",
        ["416"] = "The file has no such part as the Range header asks for.",
        ["422"] = "A value that cannot stand where it stands; each fault names its place.",
        ["428"] = "If-Match is missing.",
        ["429"] = "Too many requests, or too many at the same time; try again after Retry-After.",
        ["500"] = "A fault of the server's.",
        ["503"] =
            "The database is away, the query took too long, or too many others ask for the same; try again after Retry-After.",
    };

    private const string CutShort =
        "A table that is not whole is a failed transfer (it has no last chunk) and, where the server could still say so, ends in";

    private static readonly Dictionary<string, (JsonSchemaType Type, string About)> Forms = new()
    {
        [MediaTypes.Csv] = (
            JsonSchemaType.String,
            $"Every row, under one header row: RFC 4180. {CutShort} a row whose first cell begins with `cut short`."
        ),
        [MediaTypes.Ndjson] = (
            JsonSchemaType.String,
            $"Every row, one JSON object a line. {CutShort} `{{\"error\":{{\"code\":\"cut_short\",…}}}}`."
        ),
        [MediaTypes.Events] = (
            JsonSchemaType.String,
            "What happens as it happens, as server-sent events. Each has an `id`, which a client that was cut off sends as `Last-Event-ID`; of changes it is what `after` takes, and one comes at once."
        ),
        [MediaTypes.JsonLd] = (
            JsonSchemaType.Object,
            "A graph of schema.org, Web Annotation and PROV, with its context in it."
        ),
        [CitationStyles.CslJson] = (
            JsonSchemaType.Array,
            "One item of CSL-JSON, as reference managers read it."
        ),
    };

    internal static void Of(OpenApiResponse response, string status, bool tagged)
    {
        response.Description = Answers[status];
        response.Headers = Headers(status, tagged);
        if (BodyOf(response, ProblemAnswer.MediaType) is { } problem)
            problem.Example = Example(int.Parse(status, CultureInfo.InvariantCulture));
        foreach (var (mediaType, (type, about)) in Forms)
            if (BodyOf(response, mediaType) is { } body)
                body.Schema = new OpenApiSchema
                {
                    Type = type,
                    Items =
                        type == JsonSchemaType.Array
                            ? new OpenApiSchema { Type = JsonSchemaType.Object }
                            : null,
                    Description = about,
                };
    }

    private static Dictionary<string, IOpenApiHeader> Headers(string status, bool tagged)
    {
        var headers = new Dictionary<string, IOpenApiHeader>
        {
            ["X-Request-Id"] = Header(
                "Names this request in the server's log; taken over from the request where it has one."
            ),
            ["Access-Control-Allow-Origin"] = Header(
                "`*`, where the request names an Origin: pages from anywhere may read this."
            ),
        };
        if (tagged && status == "200")
        {
            headers[EntityTags.DatasetVersion] = Header(
                "The version of the data that this was made from: one more with every change."
            );
            headers["Link"] = Header("The next page, where there is one.");
        }
        if (tagged && status is "200" or "304")
            headers["ETag"] = Header(
                "Send it back as If-None-Match to be told whether anything changed."
            );
        headers["RateLimit-Policy"] = Header(
            "How many requests (`q`) are answered in how many seconds (`w`), where that is limited."
        );
        headers["RateLimit"] = Header("How many are left (`r`), for how many seconds (`t`).");
        if (status == "401")
            headers["WWW-Authenticate"] = Header("`Bearer`, with what was wrong.");
        if (status == "301")
            headers["Location"] = Header("The same address of what stands for it now.");
        if (status is "429" or "503")
            headers["Retry-After"] = Header("After how many seconds to try again.");
        return headers;

        static OpenApiHeader Header(string text) =>
            new()
            {
                Description = text,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            };
    }

    private static JsonObject Example(int status)
    {
        var kind = ClaimProblems.All.First(k => k.Status == status);
        return new()
        {
            ["type"] = $"/problems/{kind.Code}",
            ["title"] = kind.Title,
            ["status"] = kind.Status,
            ["detail"] = kind.Remedy,
            ["code"] = kind.Code,
            ["request_id"] = "0199f0c2a7f07d0c8b1d2e3f4a5b6c7d",
        };
    }

    private static OpenApiMediaType? BodyOf(OpenApiResponse response, string mediaType) =>
        response.Content is { } content && content.TryGetValue(mediaType, out var body)
            ? body as OpenApiMediaType
            : null;
}
