using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using JapanRussia.Values.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using JsonException = Newtonsoft.Json.JsonException;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace JapanRussia.Seeding;

/// <summary>One seed file, with the line on which each of its members stands.</summary>
internal sealed class SeedFile
{
    private static readonly JsonSerializerOptions Rows = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
            new ExactNumberJson(),
        },
    };

    private readonly string path;
    private readonly string text;
    private readonly JToken root;

    private SeedFile(string path, string text, JToken root) =>
        (this.path, this.text, this.root) = (path, text, root);

    /// <summary>Reads a file and holds it against its schema; null where it cannot be read into rows.</summary>
    /// <param name="schemaName">A file of seeds/schema, without its ending.</param>
    internal static SeedFile? Read(string path, string schemaName, List<SeedProblem> problems)
    {
        try
        {
            var (text, bad) = StrictUtf8.Decode(File.ReadAllBytes(path));
            if (text is null)
            {
                problems.Add(new(path, (int)bad!.Line, $"{bad}"));
                return null;
            }
            using var reader = new JsonTextReader(new StringReader(text))
            {
                DateParseHandling = DateParseHandling.None,
                FloatParseHandling = FloatParseHandling.Decimal,
            };
            var root = JToken.ReadFrom(
                reader,
                new() { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error }
            );
            var faults = SeedSchema.Named(schemaName).Validate(root).SelectMany(Innermost).ToList();
            problems.AddRange(
                faults.Select(f => new SeedProblem(path, Math.Max(f.LineNumber, 1), Reason(f)))
            );
            if (faults.Count > 0)
                return null;
            var inexact = InexactNumbers(text);
            problems.AddRange(
                inexact.Select(i => new SeedProblem(
                    path,
                    i.Line,
                    $"{i.Number}: {ExactNumber.Fault}"
                ))
            );
            return inexact.Count == 0 ? new(path, text, root) : null;
        }
        catch (JsonReaderException e)
        {
            problems.Add(new(path, Math.Max(e.LineNumber, 1), $"is not JSON: {FirstSentence(e)}"));
        }
        catch (JsonException e)
        {
            problems.Add(new(path, 1, $"is not JSON: {FirstSentence(e)}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(path, 1, $"cannot be read: {e.Message}"));
        }
        return null;
    }

    // as they are written: what reads JSON has rounded them
    private static List<(int Line, string Number)> InexactNumbers(string text)
    {
        List<(int, string)> found = [];
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
            if (
                reader.TokenType == JsonTokenType.Number
                && Encoding.UTF8.GetString(reader.ValueSpan) is var number
                && !ExactNumber.TryParse(number, out _)
            )
                found.Add(
                    (1 + bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n'), number)
                );
        return found;
    }

    internal T To<T>() => JsonSerializer.Deserialize<T>(text, Rows)!;

    /// <summary>A problem at the member that <paramref name="way"/> (names and indexes) leads to, or as near as it goes.</summary>
    internal SeedProblem Problem(string reason, params ReadOnlySpan<object> way)
    {
        var here = root;
        foreach (var step in way)
            if ((step is string ? (here as JObject)?[step] : (here as JArray)?[step]) is { } next)
                here = next;
        return new(path, here is IJsonLineInfo { LineNumber: > 0 } at ? at.LineNumber : 1, reason);
    }

    /// <summary>Every slug that it refers to something by; the names that it gives itself are not among them.</summary>
    internal IEnumerable<string> References() =>
        Strings().Where(s => s.Member is not "slug").Select(s => s.Value.Value<string>()!);

    /// <summary>Its strings, each with the member in which it stands and a way to report it.</summary>
    internal IEnumerable<(string Text, string Member, Action<string> Report)> Texts(
        List<SeedProblem> problems
    ) =>
        Strings()
            .Select(s =>
                (
                    s.Value.Value<string>()!,
                    s.Member,
                    (Action<string>)(
                        reason =>
                            problems.Add(new(path, ((IJsonLineInfo)s.Value).LineNumber, reason))
                    )
                )
            );

    // a list's strings stand in the member that holds the list
    private IEnumerable<(string Member, JValue Value)> Strings() =>
        (root as JContainer)!
            .Descendants()
            .OfType<JValue>()
            .Where(v => v.Type == JTokenType.String)
            .Select(v => (v.Ancestors().OfType<JProperty>().First().Name, v));

    // of a union's faults the ones inside its branches say what is wrong
    private static IEnumerable<ValidationError> Innermost(ValidationError error) =>
        error is ChildSchemaValidationError { Errors.Count: > 0 } union
            ? union.Errors.Values.SelectMany(e => e).SelectMany(Innermost)
            : [error];

    private static string Reason(ValidationError fault)
    {
        var where = fault.Path?.TrimStart('#', '/') is { Length: > 0 } path ? $"{path}: " : "";
        return where
            + fault.Kind switch
            {
                ValidationErrorKind.NoAdditionalPropertiesAllowed => "unknown member",
                ValidationErrorKind.PropertyRequired => "is missing",
                ValidationErrorKind.NotInEnumeration =>
                    $"is none of {string.Join(", ", fault.Schema.ActualSchema.Enumeration)}",
                ValidationErrorKind.PatternMismatch =>
                    $"does not look like {fault.Schema.ActualSchema.Pattern}",
                var kind => JsonNamingPolicy
                    .SnakeCaseLower.ConvertName(kind.ToString())
                    .Replace('_', ' '),
            };
    }

    private static string FirstSentence(Exception e) => e.Message.Split(". ")[0];
}

internal static class SeedSchema
{
    private static readonly Dictionary<string, JsonSchema> Read = [];

    internal static JsonSchema Named(string name)
    {
        lock (Read)
            return Read.TryGetValue(name, out var schema)
                ? schema
                : Read[name] = JsonSchema.FromJsonAsync(Source(name)).GetAwaiter().GetResult();
    }

    internal static string Source(string name)
    {
        using var stream = typeof(SeedSchema).Assembly.GetManifestResourceStream(
            $"{name}.schema.json"
        )!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
