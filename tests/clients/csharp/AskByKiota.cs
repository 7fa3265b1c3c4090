using JapanRussia.Clients.Kiota;
using JapanRussia.Clients.Kiota.Models;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace JapanRussia.Clients;

/// <summary>Kiota's client.</summary>
internal static class AskByKiota
{
    public static async Task Run(string url)
    {
        using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider())
        {
            BaseUrl = url,
        };
        var api = new KiotaClient(adapter);

        var first = await api.V1.Claims.GetAsync(request =>
        {
            request.QueryParameters.Act = [Act.Speech, Act.Belief];
            request.QueryParameters.Facets = [ClaimFacet.Stance];
            request.QueryParameters.Limit = 3;
        });
        var second = await api.V1.Claims.GetAsync(request =>
        {
            request.QueryParameters.Act = [Act.Speech, Act.Belief];
            request.QueryParameters.Limit = 3;
            request.QueryParameters.Cursor = first!.Page!.NextCursor;
        });
        Answer.MustHold(
            first!.Data!.Count == 3 && second!.Data!.Count == 3,
            "a page has three claims"
        );
        Answer.MustHold(
            !first.Data.Select(c => c.Id).Intersect(second!.Data!.Select(c => c.Id)).Any(),
            "the next page has others"
        );

        var claim = await api.V1.Claims[first.Data[0].Id!.Value].GetAsync();
        Answer.MustHold(claim!.Act is Act.Speech or Act.Belief, "a claim has its act");
        Answer.MustHold(claim.Claimant!.Name!.Length > 0, "a claim has a claimant");

        var facet = first.Facets!.Single();
        Answer.MustHold(facet.Field == FacetField.Stance, "rows are counted by stance");
        Answer.MustHold(facet.Values!.Sum(v => v.Count) >= 6, "rows are counted");

        var matrix = await api.V1.StanceMatrix.GetAsync(request =>
        {
            request.QueryParameters.Rows = MatrixDimension.Actor;
            request.QueryParameters.Columns = MatrixDimension.Topic;
            request.QueryParameters.Limit = 2;
        });
        Answer.MustHold(matrix!.Rows!.Count == 2, "a matrix has two rows");
        Answer.MustHold(matrix.ColumnsAre == MatrixDimension.Topic, "its columns are topics");

        var found = await api.V1.Claims.Search.PostAsync(
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
        Answer.MustHold(found!.Data!.All(c => c.Stance == Stance.Denies), "what is found denies");

        try
        {
            await api.V1.Claims.GetAsync(request =>
                request.QueryParameters.Claimant = ["vladimir-puttin"]
            );
            Answer.MustHold(false, "a misspelt slug is refused");
        }
        catch (Problem refused)
        {
            Answer.MustHold(refused.Code == ProblemCode.Unknown_value, "a problem has its code");
            Answer.MustHold(
                refused.Errors!.Single().Code == FaultCode.Unknown_value,
                "a fault has its code"
            );
        }
        Console.WriteLine($"Kiota: {claim.Key}, {claim.Act}, {facet.Values!.Count} stances");
    }
}
