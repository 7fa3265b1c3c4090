using JapanRussia.Api.Http;

namespace JapanRussia.Api.Writes;

internal static class PublishHidden
{
    /// <summary>Shows what was recorded hidden, with all that it names: for a reason, by somebody who did not write it.</summary>
    internal static async Task<IResult> Publish<TEntity, TContent, TForm, TRow>(
        this Editing<TEntity, TContent, TForm, TRow> editing,
        string slug,
        HttpContext http,
        CancellationToken cancellation
    )
        where TEntity : HideableEntity
        where TForm : class
    {
        var (bytes, reason, faulty) = await ReadBody.Of(
            http.Request,
            ApiJson.Readable.ReasonForm,
            ReasonFormValidator.Instance,
            cancellation
        );
        if (faulty is not null)
            return faulty;
        return await AnswerWrite.Of(
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
