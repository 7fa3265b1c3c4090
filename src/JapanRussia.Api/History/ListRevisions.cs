using JapanRussia.Api.Lists;
using JapanRussia.History;
using JapanRussia.Storage;

namespace JapanRussia.Api.History;

internal static class ListClaimRevisions
{
    /// <summary>What was changed of a claim, by whom, when and why; for readers since it was published.</summary>
    /// <param name="id" example="05cc8a47-933f-8aac-8e6e-d3dd83c9cd48">The claim's id.</param>
    internal static Task<IResult> Handle(
        Guid id,
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    ) => ListRevisions.Of(FindThing.Claim(id, http, db), http, db, readers, cancellation);
}

internal static class ListNamedRevisions<TNamed>
    where TNamed : NamedEntity
{
    /// <summary>What was changed of it, by whom, when and why.</summary>
    /// <param name="slug">Its slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    ) => ListRevisions.Of(FindThing.Named<TNamed>(slug, db), http, db, readers, cancellation);
}

internal static class ListRelationRevisions
{
    /// <summary>What was changed of a relation, by whom, when and why; of one between claims, for readers since both were published.</summary>
    /// <param name="key" example="p001">The relation's key.</param>
    internal static Task<IResult> Handle(
        string key,
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    ) => ListRevisions.Of(FindThing.Relation(key, http, db), http, db, readers, cancellation);
}

internal static class ListRevisions
{
    internal static async Task<IResult> Of(
        IQueryable<Guid> things,
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    )
    {
        var (id, missing) = await FindThing.One(things, cancellation);
        return missing
            ?? await AnswerList.Of<Revision, ChangeResponse>(
                RevisionListing.For(http),
                http,
                db,
                readers,
                cancellation,
                r => r.Id == id
            );
    }
}
