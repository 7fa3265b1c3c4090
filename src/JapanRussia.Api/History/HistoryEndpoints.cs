using JapanRussia.Actors;
using JapanRussia.Api.Http;
using JapanRussia.Articles;
using JapanRussia.Measures;
using JapanRussia.Outlets;
using JapanRussia.Propositions;
using JapanRussia.Topics;

namespace JapanRussia.Api.History;

internal static class HistoryEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapSlice("/changes", ListChanges.Handle)
            .WithMetadata(ListChanges.Parameters)
            .WithMetadata(
                new ProducesResponseTypeMetadata(
                    StatusCodes.Status200OK,
                    typeof(FeedPage),
                    [.. ListChanges.MediaTypes]
                )
            );
        v1.MapHistory(
            "/claims/{id:guid}",
            Kept.Claims,
            ListClaimRevisions.Handle,
            GetClaimRevision.Handle,
            CompareClaimRevisions.Handle
        );
        v1.MapHistory(
            "/relations/{key}",
            Kept.Relations,
            ListRelationRevisions.Handle,
            GetRelationRevision.Handle,
            CompareRelationRevisions.Handle
        );
        v1.MapHistory<Outlet>("outlets", "the-diplomat");
        v1.MapHistory<Actor>("actors", "vladimir-putin");
        v1.MapHistory<Topic>("topics", "territorial-dispute");
        v1.MapHistory<Measure>("measures", "akita-gift-date");
        v1.MapHistory<Article>("articles", "maxie-elusive-bargain");
        v1.MapHistory<Proposition>("propositions", "territorial-dispute-exists");
    }

    private static void MapHistory<TNamed>(
        this IEndpointRouteBuilder routes,
        string collection,
        string example
    )
        where TNamed : NamedEntity =>
        routes.MapHistory(
            $"/{collection}/{{slug}}",
            Kept.Things<TNamed>(),
            ListNamedRevisions<TNamed>.Handle,
            GetNamedRevision<TNamed>.Handle,
            CompareNamedRevisions<TNamed>.Handle,
            new ExampleSlug(example)
        );

    private static void MapHistory(
        this IEndpointRouteBuilder routes,
        string thing,
        Kept kept,
        Delegate list,
        Delegate get,
        Delegate compare,
        params object[] metadata
    )
    {
        // said here for all: Swashbuckle does not find the comments of generic slices
        routes
            .MapList($"{thing}/revisions", list, RevisionListing.Listing)
            .WithSummary(
                "Every change of it: what was done, by whom, when and why, the newest first."
            )
            .WithMetadata(metadata);
        routes
            .MapSlice($"{thing}/revisions/{{n:int:min(1)}}", get)
            .WithSummary(
                "The whole of it as a change left it, with the names that others had then."
            )
            .AsJsonOnly()
            .WithMetadata([kept.Item, .. metadata])
            .Produces(StatusCodes.Status200OK, kept.Row)
            .WithProblems(StatusCodes.Status404NotFound, StatusCodes.Status410Gone);
        routes
            .MapSlice($"{thing}/revisions/{{n:int:min(1)}}/diff", compare)
            .WithSummary("What is different between two revisions, each with its JSON Pointer.")
            .AsJsonOnly()
            .WithMetadata([CompareRevisions.Parameters, .. metadata])
            .Produces<RevisionDiff>()
            .WithProblems(StatusCodes.Status404NotFound);
    }
}
