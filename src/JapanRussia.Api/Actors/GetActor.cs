using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Actors;

internal static class GetActor
{
    /// <summary>One actor, with aliases and roles.</summary>
    /// <param name="slug">The actor's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        ClaimsDb db,
        CancellationToken cancellation
    ) =>
        AnswerItem.Of(
            db.Actors.Where(x => x.Slug == slug),
            ActorResponse.Projection,
            ApiJson.Readable.ActorResponse,
            http,
            db,
            cancellation
        );
}
