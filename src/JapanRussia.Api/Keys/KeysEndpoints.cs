using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Rest.Routes;

namespace JapanRussia.Api.Keys;

internal static class KeysEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapSlice("/keys", ListKeys.Handle)
            .AsJsonOnly()
            .WithoutParameters()
            .Produces<KeyList>()
            .RequireScope(Scope.Admin);
        v1.MapPost("/keys", CreateKey.Handle)
            .AsSlice(CreateKey.Handle)
            .WithoutParameters()
            .Accepts<KeyForm>("application/json")
            .Produces<NewKey>(StatusCodes.Status201Created)
            .WithProblems(
                StatusCodes.Status409Conflict,
                StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status415UnsupportedMediaType
            )
            .RequireScope(Scope.Admin);
        v1.MapDelete("/keys/{prefix}", RevokeKey.Handle)
            .AsSlice(RevokeKey.Handle)
            .WithoutParameters()
            .Produces(StatusCodes.Status204NoContent)
            .WithProblems(StatusCodes.Status404NotFound)
            .RequireScope(Scope.Admin);
    }
}
