using System.Linq.Expressions;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Representations;
using JapanRussia.Values.Identities;

namespace JapanRussia.Rest.Items;

/// <summary>Answers a list that belongs to one thing: 404 where that does not exist, 410 where it was withdrawn, 301 where it was merged.</summary>
public static class AnswerListOf
{
    /// <param name="within">The condition of the rows that belong to the thing of this id.</param>
    public static async Task<IResult> Answer<TOwner, TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        Expression<Func<TOwner, bool>> owner,
        Func<Guid, Expression<Func<TEntity, bool>>> within,
        HttpContext http
    )
        where TOwner : class, IVersioned
        where TEntity : class, IIdentified
    {
        var (read, problem) = await BeginRead.Begin(http, listing, MediaTypes.OfLists);
        if (problem is not null)
            return problem;
        var (id, missing) = await AnswerItem.FindId(read!, owner, http);
        return missing ?? await AnswerList.Answer(listing, read!, http, within(id));
    }
}
