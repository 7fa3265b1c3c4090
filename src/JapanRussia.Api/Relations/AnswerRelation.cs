using System.Text.Json;
using JapanRussia.Api.Editing;
using JapanRussia.Relations;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Tags;

namespace JapanRussia.Api.Relations;

/// <summary>Answers a request that changes a relation of either sort with the row that it has become.</summary>
internal static class AnswerRelation
{
    /// <param name="created">The address of what is made; null where something that stands is changed.</param>
    internal static Task<IResult> Of(
        HttpContext http,
        byte[] body,
        string? why,
        Func<Relation, string>? created,
        Func<WriteContext, Task<(Relation? Relation, ProblemAnswer? Problem)>> change,
        CancellationToken cancellation
    ) =>
        AnswerWrite.AnswerChanges(
            http,
            body,
            why,
            created is not null,
            async writing =>
            {
                var (relation, problem) = await change(writing);
                if (problem is not null)
                    return (null, problem);
                return (
                    async () =>
                        new(
                            created is null
                                ? StatusCodes.Status200OK
                                : StatusCodes.Status201Created,
                            created?.Invoke(relation!),
                            EntityTags.MakeItemTag(relation!.Version, writing.Set.Leaves),
                            JsonSerializer.SerializeToUtf8Bytes(
                                await LoadRelation.Row(relation.Id, writing),
                                RestJson.Options
                            )
                        ),
                    null
                );
            },
            cancellation
        );
}
