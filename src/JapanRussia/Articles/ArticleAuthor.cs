using JapanRussia.Actors;

namespace JapanRussia.Articles;

/// <param name="Affiliation">As the article gives it.</param>
public sealed record AuthorContent(Guid ActorId, Basis Basis, string? Affiliation);

public sealed class ArticleAuthor : IPart
{
    private ArticleAuthor() { }

    internal ArticleAuthor(int position, AuthorContent content) =>
        (Position, ActorId, Basis, Affiliation) = (
            position,
            content.ActorId,
            content.Basis,
            content.Affiliation
        );

    public int Position { get; private init; }
    public Guid ActorId { get; private init; }
    public Actor Actor { get; private init; } = null!;
    public Basis Basis { get; private init; }
    public string? Affiliation { get; private init; }

    internal AuthorContent Content => new(ActorId, Basis, Affiliation);
}
