using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Tags;

namespace JapanRussia.Api.Editing;

/// <summary>Checks what a decision is about: it is there, and the editor has seen the version that stands.</summary>
internal static class CheckSeen
{
    /// <summary>What was found, if it is there and at the version that the request has seen.</summary>
    internal static (TEntity? Entity, ProblemAnswer? Problem) Check<TEntity>(
        TEntity? found,
        HttpRequest request,
        bool evenRetracted
    )
        where TEntity : DraftedEntity
    {
        if (found is null)
            return (null, new(ProblemKind.NotFound, "Nothing in the database has this address."));
        if (found.Status == ClaimStatus.Retracted && !evenRetracted)
            return (null, new(ProblemKind.Gone, "It was retracted; it can be restored."));
        return Preconditions.CheckIfMatch(request, found.Version) is { } unseen
            ? (null, unseen)
            : (found, null);
    }
}
