using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Articles;

/// <summary>An author, as editors send it.</summary>
/// <param name="Actor" example="jeremy-maxie">The author as an actor.</param>
/// <param name="Basis" example="stated">How the author is known: a term of bases.</param>
/// <param name="Affiliation">As the article gives it.</param>
public sealed record AuthorForm(string? Actor, string? Basis, string? Affiliation)
{
    internal static AuthorForm Of(AuthorResponse author) =>
        new(author.Slug, Words.Of(author.Basis), author.Affiliation);
}

/// <summary>The text that was read, as editors send it: its hash, never its words.</summary>
/// <param name="Sha256">Of the text's UTF-8 bytes, in lower-case hex.</param>
/// <param name="Characters" example="3457">Its length in Unicode code points.</param>
/// <param name="VerifiedOn" example="2026-11-26">When every span was last compared with it.</param>
public sealed record TextHashForm(string? Sha256, int? Characters, DateOnly? VerifiedOn);

/// <summary>A part of an article, as editors send it.</summary>
/// <param name="Key" example="body">Its name within the article.</param>
/// <param name="Kind" example="body">What part it is: a term of section_kinds.</param>
/// <param name="Paragraphs" example="1-4,6-12">The paragraphs that it covers, counted from 1 over the whole text.</param>
/// <param name="Author">Who wrote it, where that is not the article's author.</param>
/// <param name="Label">What it is called.</param>
public sealed record SectionForm(
    string? Key,
    string? Kind,
    string? Paragraphs,
    string? Author,
    string? Label
)
{
    internal static SectionForm Of(SectionResponse section) =>
        new(
            section.Key,
            Words.Of(section.Kind),
            section.Paragraphs,
            section.Author?.Slug,
            section.Label
        );
}
