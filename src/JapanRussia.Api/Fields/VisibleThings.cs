using JapanRussia.Access;
using JapanRussia.Api.Access;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Fields;

internal static class VisibleThings
{
    /// <summary>Those of which whoever makes the request may know.</summary>
    internal static IQueryable<TEntity> VisibleToCaller<TEntity>(
        this IQueryable<TEntity> things,
        HttpContext http
    )
        where TEntity : class => things.Visible(Caller.May(http, Scope.ReadDrafts));

    /// <param name="drafts">Whether what is hidden is among them.</param>
    internal static IQueryable<TEntity> Visible<TEntity>(
        this IQueryable<TEntity> things,
        bool drafts
    )
        where TEntity : class =>
        drafts || !typeof(IHideable).IsAssignableFrom(typeof(TEntity))
            ? things
            : things.Where(e => EF.Property<bool>(e, nameof(IHideable.Shown)));
}
