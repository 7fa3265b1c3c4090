using System.Text.Json.Nodes;
using JapanRussia.Claims;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Tests.Lists;

public sealed class FacetTests(SeededApi api) : IClassFixture<SeededApi>
{
    /// <summary>Every facet under three queries: nothing, several filters, its own field among them.</summary>
    public static TheoryData<string, string> FacetsAndQueries =>
        [
            .. from facet in Facets
            from query in new[]
            {
                "",
                "&topic=sanctions&not_stance=questions",
                "&claimant=vladimir-putin",
            }
            select (facet, query),
        ];

    private static readonly string[] Facets =
    [
        "claimant",
        "claimant_kind",
        "claimant_country",
        "naming",
        "via",
        "article",
        "outlet",
        "author",
        "section",
        "topic",
        "proposition",
        "kind",
        "stance",
        "certainty",
        "attribution",
        "act",
        "origin",
        "measure",
    ];

    [Theory]
    [MemberData(nameof(FacetsAndQueries))]
    public async Task Each_count_is_the_number_of_rows_behind_its_link(string facet, string query)
    {
        var page = await api.Json($"/v1/claims?limit=1&facets={facet}{query}");

        var counted = Assert.Single(page["facets"]!.AsArray())!;
        Assert.Equal(facet, counted["field"]!.GetValue<string>());
        Assert.False(counted["cut"]!.GetValue<bool>());
        var values = counted["values"]!.AsArray();
        Assert.InRange(values.Count, 1, 20);
        foreach (var value in values.Where((_, i) => i < 3 || i == values.Count - 1))
        {
            var behind = await api.Json($"{value!["link"]}&count=exact");
            Assert.Equal(Number(value["count"]), Number(behind["count"]!["value"]));
        }
    }

    [Fact]
    public async Task The_vocabulary_of_facets_is_the_document_s()
    {
        var problem = await api.Problem(
            "/v1/claims?facets=stanc",
            System.Net.HttpStatusCode.BadRequest,
            "invalid_parameter"
        );

        Assert.Equal(
            Facets,
            problem["errors"]![0]!["allowed"]!.AsArray().Select(a => a!.GetValue<string>())
        );
    }

    [Fact]
    public async Task A_facet_is_not_narrowed_by_its_own_filter_and_shows_what_is_selected()
    {
        var page = await api.Json(
            "/v1/claims?stance=denies&facets=stance,certainty&count=exact&limit=1"
        );

        var stances = page["facets"]![0]!["values"]!.AsArray();
        Assert.True(stances.Count > 1);
        var selected = Assert.Single(stances, s => s!["selected"]!.GetValue<bool>())!;
        Assert.Equal("denies", selected["value"]!.GetValue<string>());
        Assert.Equal(Number(page["count"]!["value"]), Number(selected["count"]));
        // a claim has one certainty: its facet adds up to the query's rows
        Assert.Equal(
            Number(page["count"]!["value"]),
            page["facets"]![1]!["values"]!.AsArray().Sum(v => Number(v!["count"]))
        );
    }

    [Fact]
    public async Task At_most_six_facets_are_counted_and_tables_have_none()
    {
        await api.Problem(
            $"/v1/claims?facets={string.Join(',', Facets.Take(7))}",
            System.Net.HttpStatusCode.BadRequest,
            "invalid_parameter"
        );
        await api.Problem(
            "/v1/claims.csv?facets=stance",
            System.Net.HttpStatusCode.BadRequest,
            "invalid_parameter"
        );
        await api.Problem(
            "/v1/claims.csv?count=exact",
            System.Net.HttpStatusCode.BadRequest,
            "invalid_parameter"
        );
        await api.Problem(
            "/v1/outlets?facets=kind",
            System.Net.HttpStatusCode.BadRequest,
            "unknown_parameter"
        );
    }

    [Fact]
    public async Task Rows_are_counted_or_estimated_on_request_only()
    {
        var plain = await api.Json("/v1/claims?limit=1");
        var exact = await api.Json("/v1/claims?limit=1&count=exact");
        var estimated = await api.Json("/v1/claims?limit=1&count=estimated");

        Assert.Null(plain["count"]);
        Assert.Null(plain["facets"]);
        await using var db = api.Database();
        Assert.Equal(db.Claims.Published().Count(), Number(exact["count"]!["value"]));
        Assert.True(exact["count"]!["exact"]!.GetValue<bool>());
        // few rows are counted whatever was asked for
        Assert.Equal($"{exact["count"]}", $"{estimated["count"]}");
    }

    [Fact]
    public async Task Many_rows_are_estimated()
    {
        await using (var db = api.Database())
            await db.Database.ExecuteSqlRawAsync(
                """
                select begin_change(now());
                insert into topics (id, slug, name, lineage, version, created_at, updated_at, seeded)
                    select id, 'many-' || i, 'Many', array[id], 1, now(), now(), false
                    from (select gen_random_uuid() as id, i from generate_series(1, 20000) i) t;
                analyze topics
                """
            );

        var estimated = (await api.Json("/v1/topics?limit=1&count=estimated"))["count"]!;
        var exact = (await api.Json("/v1/topics?limit=1&count=exact"))["count"]!;

        Assert.False(estimated["exact"]!.GetValue<bool>());
        Assert.False(estimated["cut"]!.GetValue<bool>());
        Assert.InRange(
            Number(estimated["value"]),
            Number(exact["value"]) * 0.9,
            Number(exact["value"]) * 1.1
        );
    }

    private static long Number(JsonNode? number) => number!.GetValue<long>();

    [Theory]
    [InlineData("/v1/claims?claimant=nobody-at-all")]
    [InlineData("/v1/claims?cursor=abc")]
    [InlineData("/v1/claims?status=draft")]
    [InlineData("/v1/stance-matrix?rows=actor&columns=topic&topic=nothing")]
    public async Task A_wrong_request_is_told_so_whatever_the_client_has(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", "*");

        using var answer = await api.Http.SendAsync(request);

        Assert.InRange((int)answer.StatusCode, 400, 403);
        Assert.Null(answer.Headers.ETag);
    }

    [Theory]
    [InlineData("/v1/claims.csv?limit=1")]
    [InlineData("/v1/claims.ndjson?cursor=abc")]
    public async Task A_table_holds_every_row(string address) =>
        await api.Problem(address, System.Net.HttpStatusCode.BadRequest, "invalid_parameter");

    [Theory]
    [InlineData("/v1/vocabularies.csv")]
    [InlineData("/v1/vocabularies/stances.csv")]
    [InlineData("/v1/exports.csv")]
    public async Task What_is_no_table_says_so(string address) =>
        await api.Problem(address, System.Net.HttpStatusCode.NotAcceptable, "not_acceptable");
}
