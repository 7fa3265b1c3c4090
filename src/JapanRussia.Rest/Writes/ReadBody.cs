using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using JapanRussia.Rest.Data;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Requests;
using JapanRussia.Values.Text;

namespace JapanRussia.Rest.Writes;

/// <summary>
/// Reads what editors send: every member is known, every text is NFC without hidden characters, every fault is told at once with
/// a pointer.
/// </summary>
public static class ReadBody
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
    public static async Task<(byte[] Bytes, JsonObject? Json, ProblemAnswer? Problem)> ReadObject(
        HttpRequest request,
        bool exactly = false
    )
    {
        var cancellation = request.HttpContext.RequestAborted;
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellation);
        var bytes = buffer.ToArray();
        if (CheckCharset.FindProblem(request.ContentType) is { } unreadable)
            return (bytes, null, unreadable);
        var (json, problem) = Parse(bytes);
        if (json is not null && !exactly)
            await ComposeTexts.ComposeIn(
                json,
                request.HttpContext.RequestServices.GetRequiredService<RestDatabase>(),
                cancellation
            );
        return (bytes, json, problem);
    }

    /// <summary>The body as it came, and as a form that its validator finds nothing wrong with.</summary>
    public static async Task<(byte[] Bytes, TForm? Form, ProblemAnswer? Problem)> ReadForm<TForm>(
        HttpRequest request,
        IValidator<TForm> validator,
        bool exactly = false
    )
        where TForm : class
    {
        var (bytes, json, unread) = await ReadObject(request, exactly);
        if (unread is not null)
            return (bytes, null, unread);
        var (form, faulty) = ToForm(json!, validator);
        return (bytes, form, faulty);
    }

    /// <param name="isLine">Whether it is one line of many, so that only the byte says where in it something stands.</param>
    public static (JsonObject? Json, ProblemAnswer? Problem) Parse(
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
                    MakeProblem(
                        ProblemKind.InvalidMember,
                        "",
                        $"{(isLine ? "A line" : "The body")} is an object, not {CheckType.DescribeValue(other)}"
                    )
                ),
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (null, DescribeBadJson(e, isLine));
        }
    }

    /// <summary>The problem with a body that could not be read as JSON.</summary>
    public static ProblemAnswer DescribeBadJson(Exception fault, bool isLine = false) =>
        fault switch
        {
            JsonException { LineNumber: { } line } e => new(
                ProblemKind.InvalidJson,
                $"{(isLine ? "Byte" : $"Line {line + 1}, byte")} {e.BytePositionInLine + 1}: {e.Message.Split(" LineNumber:")[0]}"
            ),
            JsonException e => new(ProblemKind.InvalidJson, e.Message.Split(" Path:")[0]),
            // an escape of half a character, met where names are compared to find one that is given twice
            _ => MakeProblem(ProblemKind.InvalidJson, "", "The name of a member is not Unicode"),
        };

    /// <summary>An object as a form that its validator finds nothing wrong with.</summary>
    public static (TForm? Form, ProblemAnswer? Problem) ToForm<TForm>(
        JsonObject json,
        IValidator<TForm> validator
    )
        where TForm : class
    {
        var type = RestJson.TypeInfo<TForm>();
        if (CheckMembers(json, type) is { } problem)
            return (null, problem);
        try
        {
            var form = json.Deserialize(type)!;
            var failures = validator.Validate(form).Errors;
            return failures.Count == 0
                ? (form, null)
                : (null, ProblemAnswer.Combine([.. failures.Select(FormRules.ToFault)]));
        }
        // what has been checked before is no more than this
        catch (JsonException e)
        {
            var detail = e is InexactNumberException ? e.Message : "It is of another type";
            return (null, MakeProblem(ProblemKind.InvalidMember, Pointer(e.Path), detail));
        }
    }

    /// <summary>What is wrong with an object, or with a patch of one, whatever its values mean; its texts are NFC afterwards.</summary>
    public static ProblemAnswer? CheckMembers(JsonObject json, JsonTypeInfo type)
    {
        List<(ProblemKind, Fault)> faults = [];
        CheckNode(json, type, "", faults);
        return faults.Count > 0 ? ProblemAnswer.Combine(faults) : null;
    }

    private static void CheckNode(
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
                        CheckNode(value, member, $"{at}/{name}", faults);
                    else
                        faults.Add(
                            MakeFault(
                                ProblemKind.UnknownMember,
                                $"{at}/{name.Replace("~", "~0").Replace("/", "~1")}",
                                $"There is no member {ShowValue.InQuotes(name)}{Nearest.Hint(name, known.Keys)}",
                                [.. type.Properties.Select(p => p.Name)]
                            )
                        );
                break;
            case JsonArray items when type.ElementType is { } element:
                for (var i = 0; i < items.Count; i++)
                    CheckNode(items[i], type.Options.GetTypeInfo(element), $"{at}/{i}", faults);
                break;
            case JsonValue value
                when value.GetValueKind() == JsonValueKind.String
                    && CheckText.FindFault(value, type.Type == typeof(ExactText))
                        is var (kind, detail):
                faults.Add(MakeFault(kind, at, detail));
                break;
            case not null when CheckType.FindFault(node, type) is { } wrong:
                faults.Add(MakeFault(ProblemKind.InvalidMember, at, wrong));
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
            faults.Add(
                MakeFault(ProblemKind.InvalidJson, at, "The name of a member is not Unicode")
            );
            return [];
        }
    }

    private static ProblemAnswer MakeProblem(ProblemKind kind, string at, string detail) =>
        ProblemAnswer.Combine([MakeFault(kind, at, detail)]);

    private static (ProblemKind, Fault) MakeFault(
        ProblemKind kind,
        string at,
        string detail,
        IReadOnlyList<string>? allowed = null
    ) => (kind, new(kind.Code, detail, null, at, allowed));

    // $.via[0].actor
    private static string Pointer(string? path) =>
        (path ?? "$")[1..].Replace("[", ".").Replace("]", "").Replace('.', '/');
}
