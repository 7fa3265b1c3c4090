namespace JapanRussia.Api.Claims;

internal static class RecordClaim
{
    /// <summary>Records a claim as a draft, which readers do not see until somebody else publishes it.</summary>
    internal static Task<IResult> Handle(HttpContext http) => ClaimEditing.Editing.Record(http);
}
