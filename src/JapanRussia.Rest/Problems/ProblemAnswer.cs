using System.Text.Json;
using JapanRussia.Rest.Json;

namespace JapanRussia.Rest.Problems;

/// <summary>Answers with a problem.</summary>
public sealed class ProblemAnswer(
    ProblemKind kind,
    string detail,
    IReadOnlyList<Fault>? faults = null
) : IResult
{
    public const string MediaType = "application/problem+json";

    public ProblemKind Kind { get; } = kind;

    /// <summary>What is wrong, each with its place; the whole where no place is known.</summary>
    public IReadOnlyList<Fault> Faults => faults ?? [new(Kind.Code, detail)];

    /// <summary>One problem of several faults: their common sort, or else the first one's status.</summary>
    public static ProblemAnswer Combine(IReadOnlyList<(ProblemKind Kind, Fault Fault)> faults) =>
        new(faults[0].Kind, faults[0].Fault.Detail, [.. faults.Select(f => f.Fault)]);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Kind.Status;
        response.Headers.CacheControl = "no-store";
        // a tag belongs to the answer that could not be given
        response.Headers.ETag = default;
        if (Kind.RetryAfter is { } seconds)
            response.Headers.RetryAfter = $"{seconds}";
        var problem = new Problem(
            $"/problems/{Kind.Code}",
            Kind.Title,
            Kind.Status,
            detail,
            Kind.Code,
            httpContext.TraceIdentifier,
            faults
        );
        response.ContentType = MediaType;
        return JsonAnswer.WriteWhole(
            httpContext,
            writer => JsonSerializer.Serialize(writer, problem, RestJson.TypeInfo<Problem>())
        );
    }
}
