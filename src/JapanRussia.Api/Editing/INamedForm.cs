namespace JapanRussia.Api.Editing;

/// <summary>A form of something that is called by a slug, which whoever records it chooses.</summary>
internal interface INamedForm
{
    string? Slug { get; }
}
