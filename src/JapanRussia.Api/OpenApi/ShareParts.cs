using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace JapanRussia.Api.OpenApi;

/// <summary>
/// Says once what many operations have alike: headers, answers and parameters become components that they refer to. Without
/// it the document is eight times as large.
/// </summary>
internal sealed class ShareParts : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var operations = swaggerDoc
            .Paths.Values.SelectMany(p => p.Operations!.Values)
            .OrderBy(o => o.OperationId, StringComparer.Ordinal)
            .ToList();
        var answers = operations
            .SelectMany(o => o.Responses!, (o, r) => (Owner: o, Status: r.Key, Answer: r.Value))
            .ToList();
        Share(
            answers.SelectMany(
                a => a.Answer.Headers!,
                (a, h) =>
                    new Part<IOpenApiHeader>(
                        a.Owner,
                        h.Key,
                        h.Value,
                        shared => a.Answer.Headers![h.Key] = shared
                    )
            ),
            id => new OpenApiHeaderReference(id, swaggerDoc),
            swaggerDoc
        );
        Share(
            answers.Select(a => new Part<IOpenApiResponse>(
                a.Owner,
                ComponentName(
                    ReasonPhrases.GetReasonPhrase(int.Parse(a.Status, CultureInfo.InvariantCulture))
                ),
                a.Answer,
                shared => a.Owner.Responses![a.Status] = shared
            )),
            id => new OpenApiResponseReference(id, swaggerDoc),
            swaggerDoc
        );
        Share(
            operations.SelectMany(
                o => (o.Parameters ?? []).Index(),
                (o, p) =>
                    new Part<IOpenApiParameter>(
                        o,
                        ComponentName(p.Item.Name!),
                        p.Item,
                        shared => o.Parameters![p.Index] = shared
                    )
            ),
            id => new OpenApiParameterReference(id, swaggerDoc),
            swaggerDoc
        );
    }

    /// <summary>Something that an operation has, and where it is put back.</summary>
    private sealed record Part<T>(OpenApiOperation Owner, string Name, T Value, Action<T> Replace)
        where T : IOpenApiSerializable;

    private static void Share<T>(
        IEnumerable<Part<T>> parts,
        Func<string, T> refer,
        OpenApiDocument document
    )
        where T : class, IOpenApiSerializable
    {
        foreach (var named in parts.ToList().GroupBy(p => p.Name))
        {
            var variants = named.GroupBy(p => TextOf(p.Value)).ToList();
            foreach (var variant in variants.Where(v => v.Count() > 1))
            {
                var first = variant.First();
                var id = variants.Count == 1 ? named.Key : first.Owner.OperationId + named.Key;
                document.AddComponent(id, first.Value);
                foreach (var part in variant)
                    part.Replace(refer(id));
            }
        }
    }

    // claimant_kind is ClaimantKind, Not Found is NotFound; a header keeps its name, by which linters look for it
    private static string ComponentName(string name) =>
        string.Concat(
            name.Split(' ', '-', '_')
                .Where(w => w.Length > 0)
                .Select(w => char.ToUpperInvariant(w[0]) + w[1..])
        );

    private static string TextOf(IOpenApiSerializable part)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        part.SerializeAsV31(new OpenApiJsonWriter(text, new() { Terse = true }));
        return text.ToString();
    }
}
