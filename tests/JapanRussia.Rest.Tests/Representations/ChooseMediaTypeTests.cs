using JapanRussia.Rest.Representations;
using Microsoft.Extensions.Primitives;

namespace JapanRussia.Rest.Tests.Representations;

public sealed class ChooseMediaTypeTests
{
    private const string Json = "application/json";
    private const string Csv = "text/csv";
    private const string Ndjson = "application/x-ndjson";

    [Theory]
    // nothing said
    [InlineData("", Json)]
    [InlineData(" ", Json)]
    // quality
    [InlineData("text/csv", Csv)]
    [InlineData("text/csv;q=0.4, application/json;q=0.5", Json)]
    [InlineData("text/csv;q=0.5, application/json;q=0.4", Csv)]
    [InlineData("text/csv, application/json", Json)]
    [InlineData("TEXT/CSV; Q=0.9, application/json;q=0.8", Csv)]
    [InlineData("text/csv;q=0.001", Csv)]
    // what is refused is not given, whatever else is taken
    [InlineData("application/json;q=0", null)]
    [InlineData("application/json;q=0.0, text/csv;q=0.000", null)]
    [InlineData("*/*, application/json;q=0", Csv)]
    [InlineData("application/json;q=0, */*;q=0.1", Csv)]
    [InlineData("application/*;q=0, */*", Csv)]
    [InlineData("text/csv;q=0, application/json;q=0, */*;q=0.2", Ndjson)]
    [InlineData("*/*;q=0", null)]
    [InlineData("image/png", null)]
    // the most specific range decides, wherever it stands
    [InlineData("application/*;q=0.5, text/csv", Csv)]
    [InlineData("text/*;q=0.9, application/json;q=0.2, text/csv;q=0.1", Json)]
    [InlineData("*/*;q=0.1, application/x-ndjson", Ndjson)]
    [InlineData("*/*, text/csv;q=0.9", Json)]
    [InlineData("text/*", Csv)]
    [InlineData("application/*", Json)]
    [InlineData("application/*;q=0.5, application/json;q=0.4", Ndjson)]
    // parameters
    [InlineData("application/json;charset=utf-8", Json)]
    [InlineData("application/json; charset=\"UTF-8\"; q=0.5, text/csv;q=0.4", Json)]
    [InlineData("application/json;charset=utf-16", null)]
    [InlineData("text/csv;header=present", Csv)]
    [InlineData("text/csv;header=absent", null)]
    [InlineData("text/csv;header=present;q=0.1, text/csv;q=0.9, application/json;q=0.5", Json)]
    [InlineData("application/json;version=2, */*;q=0.1", Json)]
    [InlineData("application/json;q=0.5;extension=1", Json)]
    // what browsers and libraries send
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", Json)]
    [InlineData("application/json, text/plain, */*", Json)]
    [InlineData("text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2", Json)]
    [InlineData("*", Json)]
    // what cannot be read is passed over
    [InlineData("json, text/csv", Csv)]
    [InlineData("text/csv;q=high, application/x-ndjson", Ndjson)]
    [InlineData("text/csv;q=5, application/x-ndjson", Ndjson)]
    [InlineData("text/csv;q=-1, application/x-ndjson", Ndjson)]
    [InlineData(", ,text/csv,", Csv)]
    [InlineData("json", null)]
    [InlineData(";;;", null)]
    public void The_form_that_is_liked_best(string accept, string? expected) =>
        Assert.Equal(expected, ChooseMediaType.Choose(accept, MediaTypes.OfLists));

    [Fact]
    public void A_header_that_comes_in_two_lines_is_one() =>
        Assert.Equal(
            Csv,
            ChooseMediaType.Choose(
                new StringValues(["application/json;q=0.5", "text/csv"]),
                MediaTypes.OfLists
            )
        );

    [Theory]
    [InlineData("application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\"", true)]
    [InlineData("application/ld+json;profile=\"http://www.w3.org/ns/json-ld#expanded\"", false)]
    public void A_profile_of_linked_data_is_that_which_we_write(string accept, bool taken) =>
        Assert.Equal(
            taken ? MediaTypes.JsonLd : null,
            ChooseMediaType.Choose(accept, [Json, MediaTypes.JsonLd])
        );
}
