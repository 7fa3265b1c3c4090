namespace JapanRussia.Api.Propositions;

internal static class RecordProposition
{
    /// <summary>Records a proposition, on which claims can then be made.</summary>
    /// <remarks>Look first whether it stands already in other words: `/v1/propositions?q=`. It is worded positively: who denies it is said by the stance of a claim.</remarks>
    internal static Task<IResult> Handle(HttpContext http, CancellationToken cancellation) =>
        PropositionEditing.Editing.Record(http, cancellation);
}
