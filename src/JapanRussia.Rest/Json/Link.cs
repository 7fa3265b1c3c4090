using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JapanRussia.Rest.Json;

/// <summary>
/// An address of this service, written from its root: <c>/v1/claims</c>. A client gets it with what stands before the root
/// where the client asks, such as the path below which a proxy publishes the service.
/// </summary>
[JsonConverter(typeof(LinkJson))]
public sealed record Link(string Path)
{
    private static readonly AsyncLocal<string?> Before = new();

    /// <summary>What stands before the root for whoever is being answered; empty where the service is at the root of its host.</summary>
    public static string Prefix
    {
        get => Before.Value ?? "";
        set => Before.Value = value;
    }

    [return: NotNullIfNotNull(nameof(path))]
    public static implicit operator Link?(string? path) => path is null ? null : new(path);

    /// <summary>The address as the client can use it.</summary>
    public override string ToString() => Prefix + Path;
}

public sealed class LinkJson : JsonConverter<Link>
{
    public override Link Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => throw new NotSupportedException("Links go out and never come in.");

    public override void Write(Utf8JsonWriter writer, Link value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
