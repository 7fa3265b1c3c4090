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
        Listing<TEntity, TRow> listing,
        Expression<Func<TEntity, bool>> wanted,
        HttpContext http,
        RowReaders readers,
        CancellationToken cancellation
    )
        where TEntity : Entity
    {
        var request = ListRequest.Of(http.Request, listing.Item);
        if (listing.Item.Validator.Problem(request) is { } problem)
            return problem;
        if (Representations.Chosen(http.Request.Headers.Accept) is not Representation.Json)
            return new ProblemAnswer(
                ProblemKind.NotAcceptable,
                $"One thing comes as {Representations.MediaTypes[0]}."
            );
        await using var db = readers.Open();
        var found = await db.Set<TEntity>()
            .Where(wanted)
            .Select(e => new
            {
                e.Id,
                e.Version,
                e.RetractedAt,
                Dataset = db.Datasets.Select(d => d.Version).First(),
            })
            .SingleOrDefaultAsync(cancellation);
        if (Missing(found is not null, found?.RetractedAt) is { } missing)
            return missing;
        if (Caching.HasCurrent(http, found!.Version, found.Dataset))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var rows = await listing.Fetch(db, [new("", found.Id)], cancellation);
        if (listing.Includes.FirstOrDefault(i => i.Name == "relations") is { } relations)
            await relations.Add(db, rows, new(), cancellation);
        return new JsonAnswer<TRow>(
            rows[0],
            listing.RowJson,
            request.Only.Count == 0 ? null : node => JsonAnswer.Keep(node.AsObject(), request.Only)
        );
    }

    /// <summary>The id of one thing, or the problem with it.</summary>
    internal static async Task<(Guid Id, ProblemAnswer? Problem)> Find<TEntity>(
        ClaimsDb db,
        Expression<Func<TEntity, bool>> wanted,
        CancellationToken cancellation
    )
        where TEntity : Entity
    {
        var found = await db.Set<TEntity>()
            .Where(wanted)
            .Select(e => new { e.Id, e.RetractedAt })
            .SingleOrDefaultAsync(cancellation);
        return (found?.Id ?? default, Missing(found is not null, found?.RetractedAt));
    }

    private static ProblemAnswer? Missing(bool found, DateTimeOffset? retractedAt) =>
        !found ? new(ProblemKind.NotFound, "Nothing in the database has this address.")
        : retractedAt is not null ? new(ProblemKind.Gone, "It was withdrawn from the database.")
        : null;
}

/// <summary>The parameters of one thing: which of its fields to show.</summary>
internal sealed record ItemParameters(JsonTypeInfo Json) : NoParameters
{
    public override IReadOnlyList<string> Common => ["fields"];
    public override IReadOnlyList<string> RowFields => Json.FieldNames();
}

/// <summary>The parameters of what takes none.</summary>
internal record NoParameters : IListing
{
    public string Noun => "item";
    public IReadOnlyList<IField> Fields => [];
    public IReadOnlyList<string> Sorts => [];
    public IReadOnlyList<string> Includes => [];
    public IReadOnlyList<string> Facets => [];
    public virtual IReadOnlyList<string> Common => [];
    public virtual IReadOnlyList<string> RowFields => [];
    public Type Page => typeof(object);
    public ListRequestValidator Validator => field ??= new(this);
}
