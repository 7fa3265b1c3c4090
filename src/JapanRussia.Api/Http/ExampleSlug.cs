namespace JapanRussia.Api.Http;

/// <summary>For the document: a thing that an operation on several sorts of things can be tried with.</summary>
internal sealed record ExampleSlug(string Slug);
