using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Http;
using JapanRussia.Api.Merges;
using JapanRussia.Api.Writes;

namespace JapanRussia.Api.Propositions;

internal static class PropositionsEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapList("/propositions", ListPropositions.Handle, PropositionListing.Listing);
        v1.MapItem("/propositions/{slug}", GetProposition.Handle, PropositionListing.Listing);
        v1.MapChange<MergeForm, MergeResponse>(
                HttpMethods.Post,
                "/propositions/{slug}/merge",
                MergeProposition.Handle
            )
            .RequireScope(Scope.Review);
        v1.MapChange<ReasonForm, MergeResponse>(
                HttpMethods.Post,
                "/propositions/{slug}/unmerge",
                UnmergeProposition.Handle
            )
            .RequireScope(Scope.Review);
        v1.MapEditing<PropositionForm, PropositionResponse>(
            "/propositions",
            RecordProposition.Handle,
            ReviseProposition.Handle,
            PublishProposition.Handle,
            RetractProposition.Handle,
            RestoreProposition.Handle
        );
    }
}
