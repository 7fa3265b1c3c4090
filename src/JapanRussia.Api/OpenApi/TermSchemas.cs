using System.Reflection;
using System.Text.Json.Nodes;
using JapanRussia.Values.Vocabularies;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace JapanRussia.Api.OpenApi;

/// <summary>Closed lists of words, each a schema of its own that everything refers to: a client gets one type for each.</summary>
internal sealed record TermSchemas(
    ISchemaGenerator Generator,
    SchemaRepository Schemas,
    OpenApiDocument Document,
    string Operation = ""
)
{
    // a vocabulary is known by its list of words, which is the same object everywhere
    private static readonly Dictionary<object, Type> Vocabularies = typeof(AllVocabularies)
        .Assembly.GetTypes()
        .Where(t => t.GetCustomAttribute<VocabularyAttribute>() is not null)
        .ToDictionary(
            t =>
                typeof(Words<>)
                    .MakeGenericType(t)
                    .GetProperty(nameof(Words<>.All))!
                    .GetValue(null)!,
            (IEqualityComparer<object>)ReferenceEqualityComparer.Instance
        );

    internal TermSchemas(OperationFilterContext context)
        : this(
            context.SchemaGenerator,
            context.SchemaRepository,
            context.Document,
            context
                .ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IEndpointNameMetadata>()
                .Single()
                .EndpointName
        ) { }

    /// <summary>A reference to the schema of these words.</summary>
    /// <param name="names">
    /// What it is called, unless the words are a vocabulary, which has a name: the first of these that no other list has.
    /// </param>
    internal OpenApiSchemaReference Refer(
        IReadOnlyList<string> words,
        params ReadOnlySpan<string> names
    )
    {
        if (Vocabularies.TryGetValue(words, out var vocabulary))
            return (OpenApiSchemaReference)Generator.GenerateSchema(vocabulary, Schemas);
        foreach (var name in names)
        {
            if (Schemas.Schemas.TryAdd(name, Define(words)) || Holds(name, words))
                return new(name, Document);
        }
        throw new InvalidOperationException(
            $"A closed list that begins with '{words[0]}' has no name of its own"
        );
    }

    private bool Holds(string name, IReadOnlyList<string> words) =>
        Schemas.Schemas[name].Enum is { } known && known.Select(w => $"{w}").SequenceEqual(words);

    private static OpenApiSchema Define(IReadOnlyList<string> words) =>
        new()
        {
            Type = JsonSchemaType.String,
            Enum = [.. words.Select(w => (JsonNode)w)],
            Description = "One of a closed list.",
        };
}
