namespace JapanRussia.Api.Actors;

internal static class RecordActor
{
    /// <summary>Records an actor.</summary>
    /// <remarks>Look first whether it stands already under another name: `/v1/actors?q=`.</remarks>
    internal static Task<IResult> Handle(HttpContext http, CancellationToken cancellation) =>
        ActorEditing.Editing.Record(http, cancellation);
}
