using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Claims;
using JapanRussia.Measures;

namespace JapanRussia.Api.Tests.Writes;

/// <summary>Numbers, dates, times and addresses at the edge of what can be kept: kept exactly, or refused with their place.</summary>
public sealed class EdgeValuesTests(Api api) : IClassFixture<Api>
{
    private const string Longest = "79228162514264337593543950335";

    [Theory]
    [InlineData("exact", "0.1234567890123456789012345678")]
    [InlineData("exact", Longest)]
    [InlineData("exact", "-" + Longest)]
    [InlineData("at_least", Longest)]
    [InlineData("almost", Longest)]
    [InlineData("exact", "0.0000000000000000000000000001")]
    [InlineData("about", "1.10")]
    public async Task A_figure_is_kept_and_given_with_every_digit(string qualifier, string value)
    {
        var (writer, form) = await FormWith(
            $$"""{"qualifier":"{{qualifier}}","value":{{value}}}"""
        );

        var made = await writer.Makes("/v1/claims", form);

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal(value, made.Body["figures"]![0]!["value"]!.ToJsonString());
    }

    [Theory]
    [InlineData("about", "value", Longest)]
    [InlineData("about", "value", "-" + Longest)]
    [InlineData("almost", "value", "-" + Longest)]
    [InlineData("exact", "value", "1e-29")]
    [InlineData("exact", "value", "1e400")]
    [InlineData("exact", "value", "1e-99999999999999999999")]
    [InlineData("exact", "value", "12345678901234567890123456789012345")]
    [InlineData("exact", "value", "79228162514264337593543950336")]
    [InlineData("exact", "value", "0.12345678901234567890123456789")]
    [InlineData("between", "lower", "1e-29")]
    [InlineData("between", "upper", "1e29")]
    public async Task A_figure_that_cannot_be_kept_is_refused_recorded_or_revised(
        string qualifier,
        string member,
        string value
    )
    {
        var (writer, form) = await FormWith("""{"qualifier":"exact","value":1}""");
        var measure = form["figures"]![0]!["measure"]!.GetValue<string>();
        var standing = await writer.Makes("/v1/claims", form);
        var figures =
            $$"""[{"measure":"{{measure}}","qualifier":"{{qualifier}}","{{member}}":{{value}}}]""";
        var other = form.DeepClone();
        other["figures"] = JsonNode.Parse(figures);

        var recorded = await writer.Makes("/v1/claims", other);
        var revised = await writer.Changes(standing, $$"""{"figures":{{figures}}}""");

        foreach (var refused in new[] { recorded, revised })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains($"/figures/0/{member}", refused.Faults("invalid_member").Keys);
        }
    }

    [Theory]
    [InlineData("0000")]
    [InlineData("0001")]
    [InlineData("9999")]
    [InlineData("9999?")]
    [InlineData("9999-12-31")]
    [InlineData("9999-12-31/..")]
    [InlineData("2016/9999-12-31")]
    [InlineData("2015-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2016-13")]
    [InlineData("2016-00")]
    [InlineData("-0001")]
    [InlineData("+2016")]
    [InlineData("99999")]
    [InlineData("../..")]
    public async Task A_day_that_cannot_be_kept_is_refused_in_bodies_and_filters(string date)
    {
        var (writer, form) = await FormWith("""{"qualifier":"exact","value":1}""");
        form["said_on"] = date;

        var refused = await writer.Makes("/v1/claims", form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("/said_on", refused.Faults("invalid_member").Keys);
        await api.Problem(
            $"/v1/claims?said_from={Uri.EscapeDataString(date)}",
            HttpStatusCode.BadRequest,
            "invalid_parameter"
        );
    }

    [Theory]
    [InlineData("9998-12-31")]
    [InlineData("9998?")]
    [InlineData("0002")]
    [InlineData("2016-02-29")]
    [InlineData("2000-02")]
    public async Task The_last_days_and_leap_days_are_kept(string date)
    {
        var (writer, form) = await FormWith("""{"qualifier":"exact","value":1}""");
        form["said_on"] = date;

        Assert.Equal(HttpStatusCode.Created, (await writer.Makes("/v1/claims", form)).Status);
        await api.Json($"/v1/claims?said_from={date}&about_to={date}&published_from={date}");
    }

    [Theory]
    [InlineData("as_of", "v9223372036854775807")]
    [InlineData("as_of", "v9223372036854775808")]
    [InlineData("as_of", "v99999999999999999999999999")]
    [InlineData("as_of", "v0")]
    [InlineData("as_of", "v-1")]
    [InlineData("as_of", "0001-01-01")]
    [InlineData("as_of", "0000-01-01T00:00:00Z")]
    [InlineData("as_of", "0001-01-01T00:00:00+14:00")]
    [InlineData("as_of", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("as_of", "9999-12-31")]
    [InlineData("limit", "2147483648")]
    [InlineData("limit", "99999999999999999999")]
    [InlineData("limit", "-1")]
    [InlineData("limit", "0")]
    [InlineData("limit", "1e2")]
    [InlineData("min_depth", "2147483648")]
    public async Task A_parameter_out_of_range_is_refused(string parameter, string value)
    {
        var problem = await api.Problem(
            $"/v1/claims?{parameter}={Uri.EscapeDataString(value)}",
            HttpStatusCode.BadRequest,
            "invalid_parameter"
        );

        Assert.Equal(parameter, TextOf(problem["errors"]![0]!, "parameter"));
    }

    [Fact]
    public async Task Times_have_one_form_everywhere()
    {
        const string Time = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z";
        var (writer, form) = await FormWith("""{"qualifier":"exact","value":1}""");
        var made = await writer.Makes("/v1/claims", form);
        var admin = await api.As("who reads all", Scope.ReadDrafts, Scope.Review, Scope.Admin);

        foreach (
            var address in new[]
            {
                made.Self,
                $"{made.Self}/revisions",
                "/v1/actors?limit=5",
                "/v1/actors.csv?fields=slug,created_at,updated_at",
                "/v1/actors.ndjson",
                "/v1/changes?limit=5",
                "/v1/queue?limit=5",
                "/v1/queue.csv",
                "/v1/keys",
            }
        )
        {
            var text = await admin.GetStringAsync(address);
            var times = System.Text.RegularExpressions.Regex.Matches(
                text,
                "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+[^,\"\\s]*"
            );
            Assert.NotEmpty(times);
            Assert.All(times, t => Assert.Matches($"^{Time}$", t.Value));
        }
    }

    private async Task<(HttpClient Writer, JsonNode Form)> FormWith(string figure)
    {
        var measure = await api.Given(Some.Measure(MeasureKind.Amount));
        var form = WriteClaimsTests.Form(await Story.In(api));
        var one = JsonNode.Parse(figure)!;
        one["measure"] = measure.Slug;
        form["figures"] = new JsonArray(one);
        return (await api.As(Scope.Write, Scope.ReadDrafts), form);
    }
}
