using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;

namespace JapanRussia.Api.Writes;

internal static class EditingRoutes
{
    /// <summary>The ways in which something with a slug is written.</summary>
    internal static void MapEditing<TForm, TRow>(
        this IEndpointRouteBuilder routes,
        string path,
        Delegate record,
        Delegate revise,
        Delegate publish,
        Delegate retract,
        Delegate restore
    )
        where TForm : notnull
    {
        var one = path + "/{slug}";
        routes.MapCreate<TForm, TRow>(path, record).WithoutParameters().RequireScope(Scope.Write);
        routes
            .MapChange<TForm, TRow>(HttpMethods.Patch, one, revise, MergePatch.MediaType)
            .WithMetadata(Parameters.Why)
            .RequireAnyScope(Scope.Write, Scope.Review);
        routes
            .MapChange<ReasonForm, TRow>(HttpMethods.Post, one + "/publish", publish)
            .WithoutParameters()
            .RequireScope(Scope.Review);
        routes
            .MapChange<ReasonForm, TRow>(HttpMethods.Delete, one, retract, mediaType: null)
            .WithMetadata(Parameters.Why)
            .RequireAnyScope(Scope.Write, Scope.Review);
        routes
            .MapChange<ReasonForm, TRow>(HttpMethods.Post, one + "/restore", restore)
            .WithoutParameters()
            .RequireScope(Scope.Review);
    }
}
