using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Editing;
using JapanRussia.Rest.Routes;
using JapanRussia.Rest.Writes;

namespace JapanRussia.Api.Relations;

internal static class RelationsEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapList("/relations", ListRelations.Handle, RelationListing.Listing);
        v1.MapItem("/relations/{key}", GetRelation.Handle, RelationListing.Listing);
        v1.MapCreate<RelationForm, RelationRow>("/relations", SuggestRelation.Handle)
            .RequireScope(Scope.Write);
        v1.MapChange<RelationForm, RelationRow>(
                HttpMethods.Patch,
                "/relations/{key}",
                ReviseRelation.Handle,
                MergePatch.MediaType
            )
            .WithMetadata(WhyOption.Parameters)
            .RequireAnyScope(Scope.Write, Scope.Review);
        v1.MapChange<ReasonForm, RelationRow>(
                HttpMethods.Delete,
                "/relations/{key}",
                RetractRelation.Handle,
                mediaType: null
            )
            .WithMetadata(WhyOption.Parameters)
            .RequireAnyScope(Scope.Write, Scope.Review);
        v1.MapJudgement("/relations/{key}/confirm", ConfirmRelation.Handle);
        v1.MapJudgement("/relations/{key}/reject", RejectRelation.Handle);
    }

    private static void MapJudgement(
        this IEndpointRouteBuilder routes,
        string path,
        Delegate handler
    ) =>
        routes
            .MapChange<ReasonForm, RelationRow>(HttpMethods.Post, path, handler)
            .RequireScope(Scope.Review);
}
