namespace JapanRussia.Api.Tests.Search;

/// <summary>The data that come with the program, as people look for them.</summary>
public sealed class SearchedDataTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Theory]
    [InlineData("Kuril")]
    [InlineData("Kurile")]
    [InlineData("Kuriles")]
    [InlineData("Northern Territories")]
    [InlineData("北方領土")]
    [InlineData("千島")]
    [InlineData("南クリル")]
    [InlineData("Курильских островов")]
    [InlineData("Южных Курил")]
    public async Task The_islands_are_found_by_any_of_their_names(string name)
    {
        var found = await api.Keys(
            $"/v1/claims?q={Uri.EscapeDataString(name)}&topic=territorial-dispute&limit=200"
        );

        Assert.Contains("chellaney-abe-putin-courtship/036", found);
        Assert.True(found.Count > 50, $"{found.Count}");
    }

    [Theory]
    [InlineData("METI", "meti")]
    [InlineData("経済産業省", "meti")]
    [InlineData("プーチン", "vladimir-putin")]
    [InlineData("安倍", "shinzo-abe")]
    [InlineData("Владимира Путина", "vladimir-putin")]
    [InlineData("Shinzō", "shinzo-abe")]
    public async Task Actors_are_found_by_any_of_their_names(string name, string slug)
    {
        var asked = Uri.EscapeDataString(name);

        Assert.Contains(slug, await api.Keys($"/v1/actors?q={asked}", "slug"));
        Assert.NotEmpty(await api.Keys($"/v1/claims?q={asked}&claimant={slug}"));
    }

    [Theory]
    [InlineData("Puttin", "putin")]
    [InlineData("\"Shinso Abe\"", "\"shinzo Abe\"")]
    [InlineData("Chelaney", "chellaney")]
    [InlineData("diplomatt", "diplomat")]
    // a name that stands in propositions only
    [InlineData("Hirosige Seko", "hiroshige Seko")]
    public async Task A_misspelt_name_is_understood(string asked, string meant)
    {
        var page = await api.Json($"/v1/claims?q={Uri.EscapeDataString(asked)}");

        Assert.Equal(meant, page["search"]!["did_you_mean"]!.GetValue<string>());
        Assert.NotEmpty(page["data"]!.AsArray());
    }
}
