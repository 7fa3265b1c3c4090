using JapanRussia.Actors;
using JapanRussia.Api.Limits;
using JapanRussia.Articles;
using JapanRussia.Measures;
using JapanRussia.Outlets;
using JapanRussia.Propositions;
using JapanRussia.Rest.Routes;
using JapanRussia.Topics;

namespace JapanRussia.Api.History;

internal static class HistoryEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapSlice("/changes", ListChanges.Handle)
            .WithEvents(ListChanges.Offered)
            .WithMetadata(ListChanges.Parameters)
            .WithMetadata(
                new ProducesResponseTypeMetadata(
                    StatusCodes.Status200OK,
                    typeof(FeedPage),
                    [.. ListChanges.Offered]
                )
            );
        v1.MapHistory<ClaimThing>(
            "/claims/{id:guid}",
            new("id", "The claim's id.", "05cc8a47-933f-8aac-8e6e-d3dd83c9cd48")
        );
        v1.MapHistory<RelationThing>("/relations/{key}", new("key", "The relation's key.", "p001"));
        v1.MapNamed<Outlet>("outlets", "the-diplomat");
        v1.MapNamed<Actor>("actors", "vladimir-putin");
        v1.MapNamed<Topic>("topics", "territorial-dispute");
        v1.MapNamed<Measure>("measures", "akita-gift-date");
        v1.MapNamed<Article>("articles", "maxie-elusive-bargain");
        v1.MapNamed<Proposition>("propositions", "territorial-dispute-exists");
    }

    private static void MapNamed<TNamed>(
        this IEndpointRouteBuilder routes,
        string collection,
        string example
    )
        where TNamed : NamedEntity =>
        routes.MapHistory<NamedThing<TNamed>>(
            $"/{collection}/{{slug}}",
            new("slug", "Its slug.", example)
        );

    private static void MapHistory<TThing>(
        this IEndpointRouteBuilder routes,
        string thing,
        ExampleAddress example
    )
        where TThing : IThing
    {
        // said here for all: Swashbuckle does not find the comments of generic slices
        routes
            .MapList(
                $"{thing}/revisions",
                ListThingRevisions<TThing>.Handle,
                RevisionListing.Listing
            )
            .WithSummary(
                "Every change of it: what was done, by whom, when and why, the newest first."
            )
            .WithMetadata(example);
        routes
            .MapSlice($"{thing}/revisions/{{n:int:min(1)}}", GetThingRevision<TThing>.Handle)
            .WithSummary(
                "The whole of it as a change left it, with the names that others had then; 410 where that was its withdrawal."
            )
            .AsJsonOnly()
            .WithMetadata(TThing.Kept.Item, example)
            .Produces(StatusCodes.Status200OK, TThing.Kept.Row)
            .WithProblems(StatusCodes.Status404NotFound, StatusCodes.Status410Gone);
        routes
            .MapSlice(
                $"{thing}/revisions/{{n:int:min(1)}}/diff",
                CompareThingRevisions<TThing>.Handle
            )
            .WithSummary("What is different between two revisions, each with its JSON Pointer.")
            .AsJsonOnly()
            .WithMetadata(ComparedRevisions.Parameters, example)
            .Produces<RevisionDiff>()
            .WithProblems(StatusCodes.Status404NotFound);
    }
}
