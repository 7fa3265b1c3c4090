using JapanRussia.Clients.Nswag;

namespace JapanRussia.Clients;

/// <summary>NSwag's client, with Newtonsoft.Json.</summary>
internal static class AskByNswag
{
    public static async Task Run(string url)
    {
        using var http = new HttpClient();
        var api = new NswagClient(http) { BaseUrl = url };

        // a list, filtered by terms of a vocabulary, and its next page
        var first = await api.ListClaimsAsync(
            act: [Act.Speech, Act.Belief],
            facets: [ClaimFacet.Stance],
            sort: ClaimSort.Minuskey,
            limit: 3
        );
        var second = await api.ListClaimsAsync(
            act: [Act.Speech, Act.Belief],
            sort: ClaimSort.Minuskey,
            limit: 3,
            cursor: first.Page.Next_cursor
        );
        Answer.MustHold(first.Data.Count == 3 && second.Data.Count == 3, "a page has three claims");
        Answer.MustHold(
            !first.Data.Select(c => c.Id).Intersect(second.Data.Select(c => c.Id)).Any(),
            "the next page has others"
        );

        // an optional member is null if absent, and is read if present
        var claim = await api.GetClaimAsync(first.Data.First().Id);
        Answer.MustHold(claim.Act is Act.Speech or Act.Belief, "a claim has its act");
        Answer.MustHold(claim.Claimant.Name.Length > 0, "a claim has a claimant");

        var facet = first.Facets.Single();
        Answer.MustHold(facet.Field == FacetField.Stance, "rows are counted by stance");
        Answer.MustHold(facet.Values.Sum(v => v.Count) >= 6, "rows are counted");

        var matrix = await api.GetStanceMatrixAsync(
            MatrixDimension.Actor,
            MatrixDimension.Topic,
            limit: 2
        );
        Answer.MustHold(matrix.Rows.Count == 2, "a matrix has two rows");
        Answer.MustHold(matrix.Columns_are == MatrixDimension.Topic, "its columns are topics");

        var found = await api.SearchClaimsAsync(
            new()
            {
                Where = new()
                {
                    Any = [new() { Stance = [Stance.Denies] }],
                    Not = new() { Section = [SectionKind.Comment] },
                },
                Limit = 2,
            }
        );
        Answer.MustHold(found.Data.All(c => c.Stance == Stance.Denies), "what is found denies");

        try
        {
            await api.ListClaimsAsync(claimant: ["vladimir-puttin"]);
            Answer.MustHold(false, "a misspelt slug is refused");
        }
        catch (ApiException<Problem> refused)
        {
            Answer.MustHold(
                refused.Result.Code == ProblemCode.Unknown_value,
                "a problem has its code"
            );
            Answer.MustHold(
                refused.Result.Errors.Single().Code == FaultCode.Unknown_value,
                "a fault has its code"
            );
        }
        Console.WriteLine($"NSwag: {claim.Key}, {claim.Act}, {facet.Values.Count} stances");
    }
}
