using JapanRussia.Rest.Writes;

namespace JapanRussia.Api.Editing;

internal static class PublishHidden
{
    /// <summary>Shows what was recorded hidden, with all that it names: for a reason, by somebody who did not write it.</summary>
    internal static async Task<IResult> Publish<TEntity, TContent, TForm, TRow>(
        this Editing<TEntity, TContent, TForm, TRow> editing,
        string slug,
        HttpContext http
    )
        where TEntity : HideableEntity
        where TForm : class
    {
        var cancellation = http.RequestAborted;
        var (bytes, reason, faulty) = await ReadBody.ReadForm(
            http.Request,
            ReasonFormValidator.Instance
        );
        if (faulty is not null)
            return faulty;
        return await AnswerWrite.AnswerChange(
            editing.Listing,
            http,
            bytes,
            reason!.Why,
            created: null,
            async writing =>
            {
                var (entity, missing) = await editing.Load(editing.Called(slug), writing);
                var problem =
                    missing ?? (entity!.Shown ? null : await FourEyes.Problem(entity, writing));
                if (problem is not null)
                    return (null, problem);
                entity!.Publish();
                return (entity, null);
            },
            cancellation
        );
    }
}
