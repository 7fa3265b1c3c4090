namespace JapanRussia.Api.Claims;

internal static class ReviseClaim
{
    /// <summary>Changes a claim by a merge patch on the form in which it is recorded.</summary>
    /// <remarks>
    /// Null takes a member away, a list takes the place of the whole list. A draft is revised with the scope write. What is published
    /// is corrected with the scope review, for a reason, by somebody who did not write it: readers see the correction at once, and
    /// what stood before under `revisions`.
    /// </remarks>
    /// <param name="id" example="05cc8a47-933f-8aac-8e6e-d3dd83c9cd48">The claim's id.</param>
    internal static Task<IResult> Handle(
        Guid id,
        HttpContext http,
        CancellationToken cancellation
    ) => ClaimEditing.Editing.Revise(c => c.Id == id, http, cancellation);
}
