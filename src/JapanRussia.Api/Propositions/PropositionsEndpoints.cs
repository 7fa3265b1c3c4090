using JapanRussia.Api.Http;
using JapanRussia.Api.Writes;

namespace JapanRussia.Api.Propositions;

internal static class PropositionsEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapList("/propositions", ListPropositions.Handle, PropositionListing.Listing);
        v1.MapItem("/propositions/{slug}", GetProposition.Handle, PropositionListing.Listing);
        v1.MapEditing<PropositionForm, PropositionResponse>(
            "/propositions",
            RecordProposition.Handle,
            ReviseProposition.Handle,
            RetractProposition.Handle,
            RestoreProposition.Handle
        );
    }
}
