using System.Linq.Expressions;
using JapanRussia.Values.Identities;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Rest.Lists;

/// <summary>
/// An order of computed rows, of which many may have one key. No index holds their ids, so the key is compared by itself
/// as well: rows before it are never made.
/// </summary>
public sealed record WalkedSort<TEntity>(string Name, Expression<Func<TEntity, string>> Key)
    : Sort<TEntity, string>(Name, Key)
    where TEntity : class, IIdentified
{
    protected override Expression<Func<string, Guid, bool>> Behind(
        string key,
        Guid id,
        bool descending
    ) =>
        descending
            ? (k, i) =>
                string.Compare(k, key) <= 0
                && EF.Functions.LessThan(ValueTuple.Create(k, i), ValueTuple.Create(key, id))
            : (k, i) =>
                string.Compare(k, key) >= 0
                && EF.Functions.GreaterThan(ValueTuple.Create(k, i), ValueTuple.Create(key, id));
}
