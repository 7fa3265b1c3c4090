using System.Net;
using System.Net.Sockets;
using System.Text;

namespace JapanRussia.Api.Tests.Http;

public sealed class BadInputTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Theory]
    [InlineData(
        "/v1/claims?stnace=denies",
        "unknown_parameter",
        "stnace",
        "did you mean 'stance'?"
    )]
    [InlineData(
        "/v1/actors/vladimir-putin?include=claims",
        "unknown_parameter",
        "include",
        "no parameter"
    )]
    [InlineData("/v1/vocabularies?page=2", "unknown_parameter", "page", "no parameter")]
    [InlineData("/v1/claims?stance=denys", "invalid_parameter", "stance", "did you mean 'denies'?")]
    [InlineData("/v1/claims?stance=1", "invalid_parameter", "stance", "not a term")]
    [InlineData("/v1/claims?stance=", "invalid_parameter", "stance", "empty")]
    [InlineData("/v1/claims?stance=denies,,reports", "invalid_parameter", "stance", "empty")]
    [InlineData(
        "/v1/claims?claimant=Vladimir%20Putin",
        "invalid_parameter",
        "claimant",
        "not a slug"
    )]
    [InlineData("/v1/claims?claimant=%FF%FE", "invalid_parameter", "claimant", "not UTF-8")]
    [InlineData("/v1/claims?q=caf%E9", "invalid_parameter", "q", "0xE9")]
    [InlineData("/v1/claims?limit=1&q=%ED%A0%80", "invalid_parameter", "q", "not UTF-8")]
    [InlineData(
        "/v1/actors/vladimir-putin?as_of=%C0%AF",
        "invalid_parameter",
        "as_of",
        "not UTF-8"
    )]
    [InlineData(
        "/v1/claims?claimant_country=Russia",
        "invalid_parameter",
        "claimant_country",
        "does not look like RU"
    )]
    [InlineData("/v1/claims?limit=0", "invalid_parameter", "limit", "from 1 to 200")]
    [InlineData("/v1/claims?limit=201", "invalid_parameter", "limit", "from 1 to 200")]
    [InlineData("/v1/claims?limit=ten", "invalid_parameter", "limit", "from 1 to 200")]
    [InlineData("/v1/claims?limit=5&limit=6", "invalid_parameter", "limit", "from 1 to 200")]
    [InlineData("/v1/claims?min_depth=-1", "invalid_parameter", "min_depth", "from 1 to 10")]
    [InlineData("/v1/claims?sort=length", "invalid_parameter", "sort", "not a value of 'sort'")]
    [InlineData("/v1/claims?sort=--key", "invalid_parameter", "sort", "not a value of 'sort'")]
    [InlineData("/v1/claims?fields=stance,colour", "invalid_parameter", "fields", "'colour'")]
    [InlineData("/v1/claims?include=revisions", "invalid_parameter", "include", "'revisions'")]
    [InlineData("/v1/claims.csv?include=article", "invalid_parameter", "include", "goes with JSON")]
    [InlineData(
        "/v1/claims?has_figure=yes",
        "invalid_parameter",
        "has_figure",
        "neither true nor false"
    )]
    [InlineData(
        "/v1/claims?not_has_figure=true",
        "unknown_parameter",
        "not_has_figure",
        "no parameter"
    )]
    [InlineData("/v1/claims?said_from=2016-13", "invalid_parameter", "said_from", "partial date")]
    [InlineData("/v1/claims?said_from=2016/..", "invalid_parameter", "said_from", "partial date")]
    [InlineData(
        "/v1/claims?claimant=vladimir-puttin",
        "unknown_value",
        "claimant",
        "did you mean 'vladimir-putin'?"
    )]
    [InlineData(
        "/v1/claims?topic=territorial-dispute,sanktions",
        "unknown_value",
        "topic",
        "did you mean 'sanctions'?"
    )]
    [InlineData(
        "/v1/claims?not_outlet=pravda",
        "unknown_value",
        "not_outlet",
        "No outlet is called 'pravda'"
    )]
    public async Task Is_refused_with_code_parameter_and_reason(
        string address,
        string code,
        string parameter,
        string detail
    )
    {
        var problem = await api.Problem(address, HttpStatusCode.BadRequest, code);

        Assert.Contains(
            problem["errors"]!.AsArray(),
            e =>
                e!["parameter"]!.GetValue<string>() == parameter
                && e["code"]!.GetValue<string>() == code
                && e["detail"]!.GetValue<string>().Contains(detail, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task All_faults_are_told_at_once_with_what_is_allowed()
    {
        var problem = await api.Problem(
            "/v1/claims?stance=denys&limit=0&foo=1",
            HttpStatusCode.BadRequest,
            "invalid_parameter"
        );

        Assert.Equal(
            ["stance", "limit", "foo"],
            problem["errors"]!.AsArray().Select(e => e!["parameter"]!.GetValue<string>())
        );
        Assert.Equal(
            ["supports", "denies", "questions", "reports"],
            problem["errors"]![0]!["allowed"]!.AsArray().Select(a => a!.GetValue<string>())
        );
    }

    [Fact]
    public async Task One_parameter_has_at_most_a_hundred_values()
    {
        var most =
            "/v1/claims?key=" + string.Join(',', Enumerable.Range(1, 100).Select(n => $"k/{n}"));
        Assert.Empty((await api.Json(most))["data"]!.AsArray());

        var problem = await api.Problem(
            most + ",k/101",
            HttpStatusCode.BadRequest,
            "invalid_parameter"
        );
        Assert.Equal("'key' has more than 100 values", problem["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_text_is_no_longer_than_the_longest_that_is_stored() =>
        await api.Problem(
            "/v1/claims?key=" + new string('k', 201),
            HttpStatusCode.BadRequest,
            "invalid_parameter"
        );

    [Theory]
    [InlineData("/v1/claims?claimant=a%00b")]
    [InlineData("/v1/claims?key=a%0Ab")]
    [InlineData("/v1/claims?cursor=%1B")]
    [InlineData("/v1/claims?x%00y=1")]
    [InlineData("/v1/actors/vladimir-putin?fields=%7F")]
    public async Task A_control_character_never_meets_the_database(string address) =>
        await api.Problem(address, HttpStatusCode.UnprocessableEntity, "invalid_character");

    [Theory]
    [InlineData("/v1/claims", "image/png", "not_acceptable")]
    [InlineData("/v1/actors/vladimir-putin", "text/csv", "not_acceptable")]
    [InlineData("/v1/claims", "text/csv;q=0", "not_acceptable")]
    public async Task A_form_that_is_not_offered_is_refused(
        string address,
        string accept,
        string code
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", accept);
        using var answer = await api.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
        Assert.Contains(code, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task A_method_that_is_not_taken_is_told_which_are(string method)
    {
        using var request = new HttpRequestMessage(new(method), "/v1/vocabularies");
        using var answer = await api.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
        Assert.Contains("method_not_allowed", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("GET /v1/actors/%c0%af HTTP/1.1", "404")]
    [InlineData("GET /v1/actors/%00 HTTP/1.1", "400")]
    [InlineData("GET /v1/actors/%ed%a0%80 HTTP/1.1", "404")]
    [InlineData("GET /v1/../../etc/passwd HTTP/1.1", "404")]
    [InlineData("GET /v1/claims?claimant=%ED%A0%80 HTTP/1.1", "400")]
    [InlineData("GET /v1/claims?%00 HTTP/1.1", "422")]
    [InlineData("GET \u0001 HTTP/1.1", "400")]
    public async Task A_crooked_request_line_is_refused(string line, string status) =>
        Assert.StartsWith($"HTTP/1.1 {status}", await Raw(line));

    [Fact]
    public async Task A_line_of_nine_kilobytes_is_refused() =>
        Assert.StartsWith(
            "HTTP/1.1 414",
            await Raw($"GET /v1/claims?key={new string('a', 9000)} HTTP/1.1")
        );

    [Fact]
    public async Task Nothing_that_500_payloads_put_anywhere_breaks_out()
    {
        string[] parameters =
        [
            "claimant",
            "not_topic",
            "sort",
            "fields",
            "include",
            "cursor",
            "limit",
            "key",
            "stance",
            "said_from",
            "claimant_country",
            "min_depth",
            "has_quote",
            "bom",
            "csv_escape",
            "unknown",
        ];
        string[] payloads =
        [
            "' or 1=1 --",
            "1;drop table claims",
            "\" or \"\"=\"",
            "key desc nulls last",
            "pg_sleep(5)",
            "%",
            "_",
            "\\",
            "{}",
            "[]",
            "../../etc/passwd",
            "${jndi:ldap://x}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "\u202Ereverse",
            "\u200B",
            "\uFFFF",
            "日本",
            "-",
            "--",
            ",",
            ",,",
            "a,b,c",
            "null",
            "true",
            "NaN",
            "1e400",
            "0x10",
            "٣",
            "9223372036854775808",
            "-0",
            " ",
            "%2e%2e",
            "a'b",
        ];
        var random = new Random(4242);
        for (var i = 0; i < 500; i++)
        {
            var query = string.Join(
                '&',
                Enumerable
                    .Range(0, random.Next(1, 4))
                    .Select(_ =>
                        $"{parameters[random.Next(parameters.Length)]}={Uri.EscapeDataString(payloads[random.Next(payloads.Length)])}"
                    )
            );
            using var answer = await api.Http.GetAsync($"/v1/claims?{query}");
            Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode} {query}");
        }
        Assert.NotEmpty(await api.Rows("/v1/claims"));
    }

    private async Task<string> Raw(string line)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(api.Http.BaseAddress!.Host, api.Http.BaseAddress.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.Latin1.GetBytes($"{line}\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        );
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
