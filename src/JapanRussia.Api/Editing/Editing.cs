using System.Linq.Expressions;
using System.Text.Json;
using FluentValidation;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Tags;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Editing;

/// <summary>All there is to know of how one sort of thing is recorded, revised, withdrawn and restored: through its form.</summary>
internal sealed partial record Editing<TEntity, TContent, TForm, TRow>
    where TEntity : Entity
    where TForm : class
{
    /// <summary>How rows are answered, and read for the form of one that stands.</summary>
    public required Listing<TEntity, TRow> Listing { get; init; }
    public required IValidator<TForm> Validator { get; init; }

    /// <summary>By what it is called for good: its slug or its key.</summary>
    public string NameMember { get; init; } = nameof(NamedEntity.Slug);
    public required Func<TForm, string?> NameOf { get; init; }

    /// <summary>Things with all their parts, so that only what differs is a change.</summary>
    public required Func<ClaimsDb, IQueryable<TEntity>> Whole { get; init; }

    /// <summary>The form that would make a row what it is: what a merge patch is applied to.</summary>
    public required Func<TRow, TForm> FormOf { get; init; }

    /// <summary>What a form stands for; what it names and is not there is noted. The thing is null while it is being made.</summary>
    public required Func<TForm, References, TEntity?, Task<TContent>> Content { get; init; }
    public required Func<TForm, TContent, TEntity> Make { get; init; }

    /// <summary>Holds the content of something new against more than the form names; gives it back with what follows.</summary>
    public Func<
        TContent,
        WriteContext,
        Task<(TContent Content, ProblemAnswer? Problem)>
    >? Hold { get; init; }

    /// <summary>Revises it, with whatever depends on it.</summary>
    public required Func<TEntity, TContent, WriteContext, Task> Change { get; init; }

    /// <summary>What may point at it, and keeps it from being withdrawn.</summary>
    public IReadOnlyList<Use> Uses { get; init; } = [];

    private static string Noun => typeof(TEntity).Name.ToLowerInvariant();
    private string Member => JsonNamingPolicy.SnakeCaseLower.ConvertName(NameMember);

    private string AddressOf(TEntity entity) =>
        $"/v1/{Listing.Noun}/{(entity is NamedEntity named ? named.Slug : entity.Id)}";

    internal Expression<Func<TEntity, bool>> Called(string name) =>
        e => EF.Property<string>(e, NameMember) == name;

    /// <summary>A thing with its parts, if it is there and at the version that the request has seen.</summary>
    internal async Task<(TEntity? Entity, ProblemAnswer? Problem)> Load(
        Expression<Func<TEntity, bool>> wanted,
        WriteContext writing,
        bool evenRetracted = false
    )
    {
        var entity = await Whole(writing.Db).SingleOrDefaultAsync(wanted, writing.Cancellation);
        if (entity is null)
            return (null, new(ProblemKind.NotFound, $"No {Noun} has this address."));
        if (entity.RetractedAt is not null && !evenRetracted)
            return (null, new(ProblemKind.Gone, "It was withdrawn; it can be restored."));
        return Preconditions.CheckIfMatch(writing.Request, entity.Version) is { } unseen
            ? (null, unseen)
            : (entity, null);
    }

    private async Task<TForm> FormOfStanding(TEntity entity, WriteContext writing)
    {
        var (db, cancellation) = (writing.Db, writing.Cancellation);
        var rows = await Listing.Fetch(db.Set<TEntity>(), [new("", entity.Id)], db, cancellation);
        return FormOf(rows[0]);
    }
}
