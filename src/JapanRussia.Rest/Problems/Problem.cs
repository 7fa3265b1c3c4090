using System.Text.Json.Serialization;
using JapanRussia.Rest.Json;

namespace JapanRussia.Rest.Problems;

/// <summary>What went wrong (RFC 9457, application/problem+json).</summary>
/// <param name="Type">The address of a page about problems of this sort.</param>
/// <param name="Title">The sort of problem, in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What was wrong this time.</param>
/// <param name="Code">The sort of problem, for programs.</param>
/// <param name="RequestId">Names this request in the server's log.</param>
/// <param name="Errors">Each fault that was found, where there are several or they have a place.</param>
public sealed record Problem(
    Link Type,
    string Title,
    int Status,
    string Detail,
    string Code,
    string RequestId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<Fault>? Errors
);

/// <summary>One fault of a request.</summary>
/// <param name="Code">The sort of fault, for programs.</param>
/// <param name="Detail">What is wrong, for people.</param>
/// <param name="Parameter">The query or path parameter at fault.</param>
/// <param name="Pointer">The member of the body at fault, as a JSON Pointer (RFC 6901).</param>
/// <param name="Allowed">What could stand there instead.</param>
/// <param name="Count">How many things are in the way.</param>
/// <param name="Link">Where they are listed.</param>
public sealed record Fault(
    string Code,
    string Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        string? Parameter = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Pointer = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<string>? Allowed = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Count = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Link? Link = null
);
