using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using JapanRussia.Exports;

namespace JapanRussia.Api.Tests.Exports;

/// <summary>The API on the data that it comes with, and two days' snapshots of them.</summary>
public sealed class ExportedApi(Postgres postgres) : SeededApi(postgres)
{
    private readonly ExportFolder folder = new();

    protected internal override string Exports => folder.Path;

    protected override async Task Fill()
    {
        await base.Fill();
        await MakeSnapshot.Of(ConnectionString, Exports, ExportFolder.Day, CancellationToken.None);
        await Given(Some.Actor());
        await MakeSnapshot.Of(
            ConnectionString,
            Exports,
            ExportFolder.Day.AddDays(1),
            CancellationToken.None
        );
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }
}

public sealed class ReadExportsTests(ExportedApi api) : IClassFixture<ExportedApi>
{
    [Fact]
    public async Task The_list_gives_the_newest_first_and_every_link_leads_somewhere()
    {
        var list = (await api.Json("/v1/exports"))["data"]!.AsArray();

        Assert.Equal(
            ["2026-11-23", "2026-11-22"],
            list.Select(e => e!["date"]!.GetValue<string>())
        );
        Assert.Equal(
            list[1]!["dataset_version"]!.GetValue<long>() + 1,
            list[0]!["dataset_version"]!.GetValue<long>()
        );
        foreach (var (_, link) in list.SelectMany(e => e!["links"]!.AsObject()))
            await api.Json(link!.GetValue<string>());
    }

    [Fact]
    public async Task A_snapshot_lists_its_files_and_each_has_the_bytes_and_the_hash_that_it_says()
    {
        var snapshot = await api.Json("/v1/exports/latest");

        Assert.Equal("2026-11-23", snapshot["date"]!.GetValue<string>());
        Assert.Equal("CC-BY-4.0", snapshot["license"]!.GetValue<string>());
        var files = snapshot["files"]!.AsArray();
        Assert.Contains("claims.csv", files.Select(f => f!["name"]!.GetValue<string>()));
        foreach (var file in files)
        {
            using var answer = await api.Http.GetAsync(file!["link"]!.GetValue<string>());
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            Assert.Equal(
                file["media_type"]!.GetValue<string>(),
                answer.Content.Headers.ContentType!.MediaType
            );
            Assert.Equal(file["bytes"]!.GetValue<long>(), bytes.Length);
            Assert.Equal(
                file["sha256"]!.GetValue<string>(),
                Convert.ToHexStringLower(SHA256.HashData(bytes))
            );
            Assert.Equal($"\"{file["sha256"]}\"", answer.Headers.ETag!.Tag);
        }
    }

    [Theory]
    [InlineData("2026-11-22", "public, max-age=31536000, immutable")]
    [InlineData("latest", "no-cache")]
    public async Task A_file_may_be_kept_for_as_long_as_its_address_says(
        string date,
        string caching
    )
    {
        var address = $"/v1/exports/{date}/datapackage.json";
        using var whole = await api.Http.GetAsync(address);
        Assert.Equal(caching, Sorted(whole.Headers.CacheControl!.ToString()));
        Assert.False(whole.Headers.ETag!.IsWeak);

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(whole.Headers.ETag);
        using var again = await api.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(caching, Sorted(again.Headers.CacheControl!.ToString()));

        string Sorted(string given) =>
            string.Join(
                ", ",
                given.Split(", ").OrderBy(p => caching.IndexOf(p, StringComparison.Ordinal))
            );
    }

    [Fact]
    public async Task HEAD_tells_the_size_and_a_range_gives_a_part()
    {
        const string Address = "/v1/exports/2026-11-22/claims.ndjson";
        var whole = await api.Http.GetByteArrayAsync(Address);
        using var head = await api.Http.SendAsync(new(HttpMethod.Head, Address));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(whole.Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());

        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Range = new RangeHeaderValue(100, 199);
        using var part = await api.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(whole[100..200], await part.Content.ReadAsByteArrayAsync());

        using var beyond = new HttpRequestMessage(HttpMethod.Get, Address);
        beyond.Headers.Range = new RangeHeaderValue(whole.Length, null);
        using var none = await api.Http.SendAsync(beyond);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, none.StatusCode);
        Assert.Equal(whole.Length, none.Content.Headers.ContentRange!.Length);
    }

    [Theory]
    [InlineData("bytes=0-9", 0, 10)]
    [InlineData("Bytes=5-5", 5, 1)]
    [InlineData("bytes=-7", -7, 7)]
    [InlineData("bytes=10-99999999999", 10, -1)]
    public async Task A_range_is_part_of_the_file_as_it_is(string range, int from, int length)
    {
        var whole = await api.Http.GetByteArrayAsync(Csv);
        using var part = await Ask(range, ("Accept-Encoding", "gzip, br"));

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Empty(part.Content.Headers.ContentEncoding);
        Assert.False(part.Headers.ETag!.IsWeak);
        Assert.Contains("Accept-Encoding", part.Headers.Vary);
        var start = from < 0 ? whole.Length + from : from;
        var end = length < 0 ? whole.Length : start + length;
        Assert.Equal(whole[start..end], await part.Content.ReadAsByteArrayAsync());
        Assert.Equal(
            $"bytes {start}-{end - 1}/{whole.Length}",
            part.Content.Headers.ContentRange!.ToString()
        );
    }

    [Theory]
    [InlineData("rows=0-9")]
    [InlineData("items 0-9/20")]
    [InlineData("bytes=9-0")]
    [InlineData("bytes=a-b")]
    [InlineData("bytes")]
    [InlineData("bytes=0-1, 4-5")]
    public async Task A_range_of_another_unit_or_that_is_none_is_passed_over(string range)
    {
        using var answer = await Ask(range);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(answer.Content.Headers.ContentRange);
    }

    [Theory]
    [InlineData("bytes=99999999999-")]
    [InlineData("bytes=99999999998-99999999999")]
    [InlineData("bytes=-0")]
    public async Task A_range_outside_the_file_is_a_problem_that_says_how_long_the_file_is(
        string range
    )
    {
        var length = (await api.Http.GetByteArrayAsync(Csv)).Length;
        foreach (var coding in new[] { "identity", "gzip" })
        {
            using var answer = await Ask(range, ("Accept-Encoding", coding));

            Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.StatusCode);
            Assert.Equal($"bytes */{length}", answer.Content.Headers.ContentRange!.ToString());
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            Assert.Null(answer.Content.Headers.ContentDisposition);
            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            Assert.Equal("range_not_satisfiable", problem["code"]!.GetValue<string>());
            Assert.Contains($"*/{length}", problem["detail"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task A_range_on_a_condition_that_does_not_hold_is_the_whole()
    {
        using var head = await api.Http.SendAsync(new(HttpMethod.Head, Csv));
        var tag = $"{head.Headers.ETag}";

        foreach (
            var (condition, expected) in new[]
            {
                (tag, HttpStatusCode.PartialContent),
                ("\"another\"", HttpStatusCode.OK),
                ($"W/{tag}", HttpStatusCode.OK),
                ("Tue, 01 Jan 2002 00:00:00 GMT", HttpStatusCode.OK),
                ("unquoted", HttpStatusCode.OK),
            }
        )
        {
            using var answer = await Ask("bytes=0-4", ("If-Range", condition));
            Assert.True(answer.StatusCode == expected, $"{condition}: {answer.StatusCode}");
        }
        using var changed = await Ask("bytes=0-4", ("If-Match", "\"another\""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, changed.StatusCode);
        Assert.Contains("\"code\":\"stale\"", await changed.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_whole_file_is_compressed_and_its_tag_is_weak()
    {
        using var plain = await Ask(null);
        using var encoded = await Ask(null, ("Accept-Encoding", "gzip"));
        Assert.Equal(["gzip"], encoded.Content.Headers.ContentEncoding);
        Assert.Equal($"W/{plain.Headers.ETag}", $"{encoded.Headers.ETag}");
        Assert.Equal(plain.Headers.Vary, encoded.Headers.Vary);
        await using var unpacking = new GZipStream(
            await encoded.Content.ReadAsStreamAsync(),
            CompressionMode.Decompress
        );
        using var unpacked = new MemoryStream();
        await unpacking.CopyToAsync(unpacked);
        Assert.Equal(await plain.Content.ReadAsByteArrayAsync(), unpacked.ToArray());

        using var again = await Ask(
            null,
            ("Accept-Encoding", "gzip"),
            ("If-None-Match", $"{encoded.Headers.ETag}")
        );
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal($"{encoded.Headers.ETag}", $"{again.Headers.ETag}");
        Assert.Equal(encoded.Headers.Vary, again.Headers.Vary);
    }

    private const string Csv = "/v1/exports/2026-11-22/claims.csv";

    private Task<HttpResponseMessage> Ask(
        string? range,
        params ReadOnlySpan<(string Name, string Value)> headers
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Csv);
        if (range is not null)
            request.Headers.TryAddWithoutValidation("Range", range);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return api.Http.SendAsync(request);
    }

    [Theory]
    [InlineData("/v1/exports/2026-11-21", 404, "not_found")]
    [InlineData("/v1/exports/2026-11-21/claims.csv", 404, "not_found")]
    [InlineData("/v1/exports/2026-11-22/claim.csv", 404, "not_found")]
    [InlineData("/v1/exports/2026-11-22/.lock", 404, "not_found")]
    [InlineData("/v1/exports/2026-11-22/..%2F.lock", 404, "not_found")]
    [InlineData("/v1/exports/2026-11-22/..%2F2026-11-23%2Fclaims.csv", 404, "not_found")]
    [InlineData("/v1/exports/2026-11-22/%2Fetc%2Fpasswd", 404, "not_found")]
    [InlineData("/v1/exports/22-11-2026", 400, "invalid_parameter")]
    [InlineData("/v1/exports/..%2F2026-11-22/claims.csv", 400, "invalid_parameter")]
    [InlineData("/v1/exports/2026-11-31/claims.csv", 400, "invalid_parameter")]
    [InlineData("/v1/exports?limit=1", 400, "unknown_parameter")]
    [InlineData("/v1/exports/latest/claims.csv?fields=key", 400, "unknown_parameter")]
    public async Task Whatever_is_not_there_is_a_problem(string address, int status, string code) =>
        await api.Problem(address, (HttpStatusCode)status, code);

    [Fact]
    public async Task The_nearest_file_is_named()
    {
        var problem = await api.Problem(
            "/v1/exports/latest/claim.csv",
            HttpStatusCode.NotFound,
            "not_found"
        );

        Assert.Contains("'claims.csv'", problem["detail"]!.GetValue<string>());
    }
}

public sealed class NoExportsTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Where_none_are_kept_the_list_is_empty()
    {
        Assert.Empty((await api.Json("/v1/exports"))["data"]!.AsArray());
        await api.Problem("/v1/exports/latest", HttpStatusCode.NotFound, "not_found");
    }
}
