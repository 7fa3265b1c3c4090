using System.Net;
using JapanRussia.Access;

namespace JapanRussia.Api.Tests.Writes;

/// <summary>A row, read as the form that would make it and written back, is what it was.</summary>
public sealed class RoundTripTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Theory]
    [InlineData("outlets")]
    [InlineData("actors")]
    [InlineData("topics")]
    [InlineData("measures")]
    [InlineData("articles")]
    [InlineData("propositions")]
    [InlineData("claims")]
    public async Task An_empty_patch_changes_nothing_of_what_comes_with_the_program(string noun)
    {
        var editor = await api.As(Scope.Write, Scope.Review);
        var dataset = await Dataset();
        var rows = await api.Rows($"/v1/{noun}?limit=100");
        Assert.NotEmpty(rows);

        foreach (var row in rows)
        {
            var same = await editor.Sends(
                HttpMethod.Patch,
                $"{row!["links"]!["self"]}?why=Nothing",
                "{}",
                "application/merge-patch+json",
                $"\"{row["version"]}\""
            );
            Assert.True(same.Status == HttpStatusCode.OK, same.Body.ToJsonString());
            Assert.Equal(row["version"]!.GetValue<int>(), same.Number("version"));
        }

        Assert.Equal(dataset, await Dataset());
    }

    private async Task<string> Dataset() =>
        (await api.Http.GetAsync("/v1/outlets")).Headers.GetValues("Dataset-Version").Single();
}
