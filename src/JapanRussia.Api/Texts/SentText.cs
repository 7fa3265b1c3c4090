using System.Net.Mime;
using System.Text;
using FluentValidation;
using JapanRussia.Articles;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Requests;
using JapanRussia.Rest.Writes;
using JapanRussia.Values.Text;
using JapanRussia.Values.Vocabularies;
using Microsoft.Net.Http.Headers;

namespace JapanRussia.Api.Texts;

/// <summary>An article's text as it was sent, in one of three forms, and never changed on the way.</summary>
/// <param name="Bytes">The body as it came.</param>
internal sealed record SentText(byte[] Bytes, TextForm Form)
{
    internal const string Plain = MediaTypeNames.Text.Plain;
    internal const string Multipart = "multipart/form-data";
    private const string Json = MediaTypeNames.Application.Json;

    private static readonly TextFormValidator Validator = new();

    internal static async Task<(SentText? Text, ProblemAnswer? Problem)> Read(
        HttpRequest request,
        CancellationToken cancellation
    )
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellation);
        var bytes = buffer.ToArray();
        if (CheckCharset.FindProblem(request.ContentType) is { } unreadable)
            return (null, unreadable);
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var given) ? given : null;
        var (form, problem) = type?.MediaType.Value?.ToLowerInvariant() switch
        {
            Json => OfJson(bytes),
            Plain => OfBytes(bytes, null),
            Multipart => await OfParts(request, bytes, cancellation),
            _ => (
                null,
                new(
                    ProblemKind.UnsupportedMediaType,
                    $"A text is {Plain} in UTF-8, {Json} or {Multipart}."
                )
            ),
        };
        return problem is null ? (new(bytes, form!), null) : (null, problem);
    }

    // every byte counts: not even a byte-order mark is taken away
    private static (TextForm?, ProblemAnswer?) OfBytes(ReadOnlySpan<byte> bytes, string? access) =>
        StrictUtf8.FindFault(bytes) is { } fault
            ? (null, Wrong(ProblemKind.InvalidMember, "/text", $"{fault}"))
            : Checked(new(new(Encoding.UTF8.GetString(bytes)), access));

    private static (TextForm?, ProblemAnswer?) OfJson(byte[] bytes)
    {
        var (json, problem) = ReadBody.Parse(bytes);
        return problem is null ? ReadBody.ToForm(json!, Validator) : (null, problem);
    }

    // a file is taken as it is; a browser would change the line ends of a field
    private static async Task<(TextForm?, ProblemAnswer?)> OfParts(
        HttpRequest request,
        byte[] bytes,
        CancellationToken cancellation
    )
    {
        request.Body = new MemoryStream(bytes);
        IFormCollection parts;
        try
        {
            parts = await request.ReadFormAsync(cancellation);
        }
        catch (InvalidDataException e)
        {
            return (null, new(ProblemKind.BadRequest, e.Message));
        }
        string[] known = ["text", "access"];
        var unknown = parts
            .Keys.Concat(parts.Files.Select(f => f.Name))
            .FirstOrDefault(k => !known.Contains(k));
        if (unknown is not null)
            return (
                null,
                Wrong(
                    ProblemKind.UnknownMember,
                    $"/{unknown}",
                    $"There is no part '{unknown}'",
                    known
                )
            );
        if (parts.Files.GetFile("text") is not { } file)
            return (null, Wrong(ProblemKind.InvalidMember, "/text", "The part 'text' is a file"));
        if (CheckCharset.FindProblem(file.ContentType) is { } unreadable)
            return (null, unreadable);
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        return OfBytes(
            content.GetBuffer().AsSpan(0, (int)content.Length),
            parts.TryGetValue("access", out var access) ? $"{access}" : null
        );
    }

    private static (TextForm?, ProblemAnswer?) Checked(TextForm form) =>
        TextCharacters.FindControl(form.Text!.Content) is { } control
            ? (null, Wrong(ProblemKind.InvalidCharacter, "/text", control))
        : Validator.Validate(form).Errors is { Count: > 0 } errors
            ? (null, ProblemAnswer.Combine([.. errors.Select(FormRules.ToFault)]))
        : (form, null);

    private static ProblemAnswer Wrong(
        ProblemKind kind,
        string pointer,
        string detail,
        IReadOnlyList<string>? allowed = null
    ) => ProblemAnswer.Combine([new Given("", [], pointer).MakeFault(kind, detail, allowed)]);
}

/// <summary>An article's text.</summary>
/// <param name="Text">Exactly as it was read: offsets count in it.</param>
/// <param name="Access">Who may read it here; of a new one nobody without the right to, unless this says otherwise.</param>
public sealed record TextForm(ExactText? Text = null, string? Access = null)
{
    internal TextAccess? Given => Access is null ? null : Words<TextAccess>.Term(Access);
}

internal sealed class TextFormValidator : AbstractValidator<TextForm>
{
    public TextFormValidator()
    {
        RuleFor(f => f.Text)
            .IsGiven()
            .Holds(
                t => t is null || ArticleText.Fault(t.Content) is null,
                new() { MaxLength = ArticleText.MaxLength }
            )
            .WithMessage(f => $"It cannot be stored: {ArticleText.Fault(f.Text!.Content)}");
        RuleFor(f => f.Access).IsTermOf<TextForm, TextAccess>();
    }
}
