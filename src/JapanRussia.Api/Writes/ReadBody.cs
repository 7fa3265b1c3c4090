using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using JapanRussia.Api.Http;
using JapanRussia.Storage;
using JapanRussia.Values.Text;

namespace JapanRussia.Api.Writes;

/// <summary>
/// Reads what editors send: every member is known, every text is NFC without hidden characters, every fault is told at once with
/// a pointer.
/// </summary>
internal static class ReadBody
{
    private static readonly JsonDocumentOptions Strictly = new()
    {
        AllowDuplicateProperties = false,
        MaxDepth = 32,
    };

    // found once: an import asks for a hundred thousand forms
    private static readonly ConcurrentDictionary<
        JsonTypeInfo,
        Dictionary<string, JsonTypeInfo>
    > KnownMembers = new();

    /// <summary>The body as it came, and as an object; an empty body is an object without members.</summary>
    /// <param name="exactly">Whether texts are held against others to the letter, and stay as they are.</param>
    internal static async Task<(byte[] Bytes, JsonObject? Json, ProblemAnswer? Problem)> Of(
        HttpRequest request,
        CancellationToken cancellation,
        bool exactly = false
    )
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellation);
        var bytes = buffer.ToArray();
        if (CheckCharset.Problem(request.ContentType) is { } unreadable)
            return (bytes, null, unreadable);
        var (json, problem) = Parse(bytes);
        if (json is not null && !exactly)
            await ComposeTexts.In(
                json,
                request.HttpContext.RequestServices.GetRequiredService<Readers>(),
                cancellation
            );
        return (bytes, json, problem);
    }

    /// <summary>The body as it came, and as a form that its validator finds nothing wrong with.</summary>
    internal static async Task<(byte[] Bytes, TForm? Form, ProblemAnswer? Problem)> Of<TForm>(
        HttpRequest request,
        JsonTypeInfo<TForm> type,
        IValidator<TForm> validator,
        CancellationToken cancellation,
        bool exactly = false
    )
        where TForm : class
    {
        var (bytes, json, unread) = await Of(request, cancellation, exactly);
        if (unread is not null)
            return (bytes, null, unread);
        var (form, faulty) = To(json!, type, validator);
        return (bytes, form, faulty);
    }

    /// <param name="isLine">Whether it is one line of many, so that only the byte says where in it something stands.</param>
    internal static (JsonObject? Json, ProblemAnswer? Problem) Parse(
        ReadOnlySpan<byte> bytes,
        bool isLine = false
    )
    {
        if (!isLine && bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        if (bytes.Length == 0)
            return ([], null);
        try
        {
            return JsonNode.Parse(bytes, null, Strictly) switch
            {
                JsonObject json => (json, null),
                var other => (
                    null,
                    Wrong(
                        ProblemKind.InvalidMember,
                        "",
                        $"{(isLine ? "A line" : "The body")} is an object, not {CheckType.Show(other)}"
                    )
                ),
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (null, NotJson(e, isLine));
        }
    }

    /// <summary>The problem with a body that could not be read as JSON.</summary>
    internal static ProblemAnswer NotJson(Exception fault, bool isLine = false) =>
        fault switch
        {
            JsonException { LineNumber: { } line } e => new(
                ProblemKind.InvalidJson,
                $"{(isLine ? "Byte" : $"Line {line + 1}, byte")} {e.BytePositionInLine + 1}: {e.Message.Split(" LineNumber:")[0]}"
            ),
            JsonException e => new(ProblemKind.InvalidJson, e.Message.Split(" Path:")[0]),
            // an escape of half a character, met where names are compared to find one that is given twice
            _ => Wrong(ProblemKind.InvalidJson, "", "The name of a member is not Unicode"),
        };

    /// <summary>An object as a form that its validator finds nothing wrong with.</summary>
    internal static (TForm? Form, ProblemAnswer? Problem) To<TForm>(
        JsonObject json,
        JsonTypeInfo<TForm> type,
        IValidator<TForm> validator
    )
        where TForm : class
    {
        if (Problem(json, type) is { } problem)
            return (null, problem);
        try
        {
            var form = json.Deserialize(type)!;
            var failures = validator.Validate(form).Errors;
            return failures.Count == 0
                ? (form, null)
                : (null, ProblemAnswer.Of([.. failures.Select(FormRules.FaultOf)]));
        }
        // what has been checked before is no more than this
        catch (JsonException e)
        {
            var detail = e is InexactNumberException ? e.Message : "It is of another type";
            return (null, Wrong(ProblemKind.InvalidMember, Pointer(e.Path), detail));
        }
    }

    /// <summary>What is wrong with an object, or with a patch of one, whatever its values mean; its texts are NFC afterwards.</summary>
    internal static ProblemAnswer? Problem(JsonObject json, JsonTypeInfo type)
    {
        List<(ProblemKind, Fault)> faults = [];
        Clean(json, type, "", faults);
        return faults.Count > 0 ? ProblemAnswer.Of(faults) : null;
    }

    private static void Clean(
        JsonNode? node,
        JsonTypeInfo type,
        string at,
        List<(ProblemKind, Fault)> faults
    )
    {
        switch (node)
        {
            case JsonObject members when type.Kind == JsonTypeInfoKind.Object:
                var known = KnownMembers.GetOrAdd(type, MembersOf);
                foreach (var (name, value) in MembersOf(members, at, faults))
                    if (known.TryGetValue(name, out var member))
                        Clean(value, member, $"{at}/{name}", faults);
                    else
                        faults.Add(
                            Fault(
                                ProblemKind.UnknownMember,
                                $"{at}/{name.Replace("~", "~0").Replace("/", "~1")}",
                                $"There is no member {ShowValue.InQuotes(name)}{Nearest.Hint(name, known.Keys)}",
                                [.. type.Properties.Select(p => p.Name)]
                            )
                        );
                break;
            case JsonArray items when type.ElementType is { } element:
                for (var i = 0; i < items.Count; i++)
                    Clean(items[i], type.Options.GetTypeInfo(element), $"{at}/{i}", faults);
                break;
            case JsonValue value
                when value.GetValueKind() == JsonValueKind.String
                    && CheckText.Fault(value, type.Type == typeof(ExactText)) is var (kind, detail):
                faults.Add(Fault(kind, at, detail));
                break;
            case not null when CheckType.Fault(node, type) is { } wrong:
                faults.Add(Fault(ProblemKind.InvalidMember, at, wrong));
                break;
        }
    }

    private static Dictionary<string, JsonTypeInfo> MembersOf(JsonTypeInfo type) =>
        type.Properties.ToDictionary(p => p.Name, p => type.Options.GetTypeInfo(p.PropertyType));

    private static List<KeyValuePair<string, JsonNode?>> MembersOf(
        JsonObject members,
        string at,
        List<(ProblemKind, Fault)> faults
    )
    {
        try
        {
            return [.. members];
        }
        catch (InvalidOperationException)
        {
            faults.Add(Fault(ProblemKind.InvalidJson, at, "The name of a member is not Unicode"));
            return [];
        }
    }

    private static ProblemAnswer Wrong(ProblemKind kind, string at, string detail) =>
        ProblemAnswer.Of([Fault(kind, at, detail)]);

    private static (ProblemKind, Fault) Fault(
        ProblemKind kind,
        string at,
        string detail,
        IReadOnlyList<string>? allowed = null
    ) => (kind, new(kind.Code, detail, null, at, allowed));

    // $.via[0].actor
    private static string Pointer(string? path) =>
        (path ?? "$")[1..].Replace("[", ".").Replace("]", "").Replace('.', '/');
}
