using System.Linq.Expressions;
using System.Text.Json.Serialization.Metadata;
using JapanRussia.Api.Http;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Lists;

/// <summary>Answers a request for one thing: the bare object, 304, 404, or 410 where it was withdrawn.</summary>
internal static class AnswerItem
{
    internal static async Task<IResult> Of<TEntity, TRow>(
        IQueryable<TEntity> wanted,
        Expression<Func<TEntity, TRow>> projection,
        JsonTypeInfo<TRow> json,
        HttpContext http,
        ClaimsDb db,
        CancellationToken cancellation,
        Func<ClaimsDb, List<TRow>, Included, CancellationToken, Task>? complete = null
    )
        where TEntity : Entity
        where TRow : IVersioned
    {
        var request = ListRequest.Of(http.Request.Query);
        if (new ListRequestValidator(new ItemParameters(json)).Problem(request) is { } problem)
            return problem;
        if (Representations.Chosen(http.Request.Headers.Accept) is not Representation.Json)
            return new ProblemAnswer(
                ProblemKind.NotAcceptable,
                $"One thing comes as {Representations.MediaTypes[0]}."
            );
        var dataset = await db.Datasets.Select(d => d.Version).SingleAsync(cancellation);
        var rows = await wanted
            .Where(e => e.RetractedAt == null)
            .OrderBy(e => e.Id)
            .Select(projection)
            .Take(1)
            .ToListAsync(cancellation);
        if (rows.Count == 0)
            return await wanted.AnyAsync(cancellation)
                ? new ProblemAnswer(ProblemKind.Gone, "It was withdrawn from the database.")
                : new ProblemAnswer(
                    ProblemKind.NotFound,
                    "Nothing in the database has this address."
                );
        if (Caching.IsCurrent(http, Caching.ItemTag(rows[0].Version, dataset)))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        if (complete is not null)
            await complete(db, rows, new(), cancellation);
        return new JsonAnswer<TRow>(
            rows[0],
            json,
            node => JsonAnswer.Keep(node.AsObject(), request.Only)
        );
    }
}

/// <summary>An answer that has a version.</summary>
internal interface IVersioned
{
    int Version { get; }
}

/// <summary>The parameters of one thing: which of its fields to show.</summary>
internal sealed record ItemParameters(JsonTypeInfo Json) : NoParameters
{
    public override IReadOnlyList<string> Common => ["fields"];
    public override IReadOnlyList<string> RowFields => [.. Json.Properties.Select(p => p.Name)];
}

/// <summary>The parameters of what takes none.</summary>
internal record NoParameters : IListing
{
    public string Noun => "item";
    public IReadOnlyList<IField> Fields => [];
    public IReadOnlyList<string> Sorts => [];
    public IReadOnlyList<string> Includes => [];
    public virtual IReadOnlyList<string> Common => [];
    public virtual IReadOnlyList<string> RowFields => [];
    public Type Page => typeof(object);
}
