using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JapanRussia.Exports;

/// <summary>
/// The description of a snapshot: a Frictionless Data Package. It says nothing of when or where it was written, so that the
/// same data always give the same bytes.
/// </summary>
public sealed record DataPackage(
    [property: JsonPropertyName("$schema")] string Profile,
    string Name,
    string Title,
    string Description,
    string Version,
    string Created,
    IReadOnlyList<PackageLicense> Licenses,
    IReadOnlyList<PackageResource> Resources
)
{
    public const string FileName = "datapackage.json";

    /// <summary>How many changes the data had seen.</summary>
    [JsonIgnore]
    public long DatasetVersion => long.Parse(Version, CultureInfo.InvariantCulture);

    /// <summary>When the data were changed last.</summary>
    [JsonIgnore]
    public DateTimeOffset UpdatedAt => CellType.ReadTimestamp(Created);
}

public sealed record PackageLicense(string Name, string Title, string Path);

/// <summary>One file.</summary>
public sealed record PackageResource(
    string Name,
    string Type,
    string Path,
    string Format,
    string Mediatype,
    string Encoding,
    long Bytes,
    string Hash,
    [property: JsonPropertyOrder(1)] TableSchema Schema,
    string? Profile = null,
    string? Description = null
)
{
    internal const string HashPrefix = "sha256:";

    [JsonIgnore]
    public string Sha256 => Hash[HashPrefix.Length..];
}

/// <summary>What a file's rows hold.</summary>
public sealed record TableSchema(
    IReadOnlyList<PackageField> Fields,
    IReadOnlyList<string> PrimaryKey,
    IReadOnlyList<PackageForeignKey>? ForeignKeys = null
);

public sealed record PackageField(
    string Name,
    string Type,
    string? Format = null,
    string? Description = null,
    PackageConstraints? Constraints = null
);

public sealed record PackageConstraints(
    bool? Required = null,
    bool? Unique = null,
    int? MaxLength = null,
    string? Pattern = null,
    IReadOnlyList<string>? Enum = null
);

public sealed record PackageForeignKey(IReadOnlyList<string> Fields, PackageReference Reference);

/// <param name="Resource">Empty where it is the same file.</param>
public sealed record PackageReference(string Resource, IReadOnlyList<string> Fields);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(DataPackage))]
internal sealed partial class PackageJson : JsonSerializerContext
{
    internal static PackageJson Readable =>
        field ??= new(
            new JsonSerializerOptions(Default.Options)
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                WriteIndented = true,
                NewLine = "\n",
            }
        );
}
