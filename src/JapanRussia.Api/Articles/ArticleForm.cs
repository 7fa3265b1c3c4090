using JapanRussia.Actors;
using JapanRussia.Api.Editing;
using JapanRussia.Articles;
using JapanRussia.Outlets;
using JapanRussia.Rest.Writes;
using JapanRussia.Values.Dates;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Articles;

/// <summary>What is known of an article, as editors send it. Its words are not here.</summary>
/// <param name="Slug" example="nemuro-shimbun-crab-quota">Its stable name in addresses, which never changes.</param>
/// <param name="Title" example="Crab quota in doubt">Its headline; none where its text has none.</param>
/// <param name="TitleBasis" example="stated">How the title is known: a term of bases.</param>
/// <param name="Outlet" example="the-diplomat">Who published it.</param>
/// <param name="OutletBasis" example="stated">How the outlet is known.</param>
/// <param name="FirstPublishedBy">The outlet that published it before this copy.</param>
/// <param name="Authors">Who wrote it, in the order given.</param>
/// <param name="PublishedOn" example="2016-12-20">When it was published: a partial date.</param>
/// <param name="PublishedBasis" example="stated">How the date is known.</param>
/// <param name="Language" example="en">BCP 47.</param>
/// <param name="Dateline" example="NEMURO">Where it was written, as it says.</param>
/// <param name="Url">Its address.</param>
/// <param name="Held" example="false">Whether its text was read for the claims; false for a source that is known only as others quote it.</param>
/// <param name="Note">Why something is inferred or missing.</param>
/// <param name="Text">The text that was read, by its hash; none where it is not held.</param>
/// <param name="Sections">Its parts in which claims stand.</param>
public sealed record ArticleForm(
    string? Slug,
    string? Title,
    string? TitleBasis,
    string? Outlet,
    string? OutletBasis,
    string? FirstPublishedBy,
    IReadOnlyList<AuthorForm>? Authors,
    string? PublishedOn,
    string? PublishedBasis,
    string? Language,
    string? Dateline,
    string? Url,
    bool? Held,
    string? Note,
    TextHashForm? Text,
    IReadOnlyList<SectionForm>? Sections
) : INamedForm
{
    internal static ArticleForm Of(ArticleResponse article) =>
        new(
            article.Slug,
            article.Title,
            WordOf(article.TitleBasis),
            article.Outlet?.Slug,
            WordOf(article.OutletBasis),
            article.FirstPublishedBy?.Slug,
            article.Authors.Select(AuthorForm.Of).OrNone(),
            article.PublishedOn?.Text,
            WordOf(article.PublishedBasis),
            article.Language,
            article.Dateline,
            article.Url,
            article.Held,
            article.Note,
            article.Text is { } text ? new(text.Sha256, text.Characters, text.VerifiedOn) : null,
            article.Sections.Select(SectionForm.Of).OrNone()
        );

    private static string? WordOf(Basis? basis) => basis is { } known ? Words.Of(known) : null;

    private static Basis? Term(string? word) => word is null ? null : Words<Basis>.Term(word);

    internal async Task<ArticleContent> Content(References references)
    {
        List<AuthorContent> authors = [];
        foreach (var (i, a) in (Authors ?? []).Index())
            authors.Add(
                new(
                    await references.To<Actor>(a.Actor!, $"/authors/{i}/actor"),
                    Words<Basis>.Term(a.Basis!),
                    a.Affiliation
                )
            );
        List<SectionContent> sections = [];
        foreach (var (i, s) in (Sections ?? []).Index())
            sections.Add(
                new(
                    s.Key!,
                    Words<SectionKind>.Term(s.Kind!),
                    s.Paragraphs,
                    await references.ToOrNull<Actor>(s.Author, $"/sections/{i}/author"),
                    s.Label
                )
            );
        return new()
        {
            Title = Title,
            TitleBasis = Term(TitleBasis),
            OutletId = await references.ToOrNull<Outlet>(Outlet, "/outlet"),
            OutletBasis = Term(OutletBasis),
            FirstPublishedById = await references.ToOrNull<Outlet>(
                FirstPublishedBy,
                "/first_published_by"
            ),
            PublishedOn = PublishedOn is null ? null : PartialDate.Parse(PublishedOn),
            PublishedBasis = Term(PublishedBasis),
            Language = Language,
            Dateline = Dateline,
            Url = Url,
            Held = Held!.Value,
            Note = Note,
            TextSha256 = Text?.Sha256,
            TextCharacters = Text?.Characters,
            TextVerifiedOn = Text?.VerifiedOn,
            Authors = authors,
            Sections = sections,
        };
    }
}
