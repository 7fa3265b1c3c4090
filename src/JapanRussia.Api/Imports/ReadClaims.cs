using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Http;
using JapanRussia.Api.Writes;
using JapanRussia.Claims;
using JapanRussia.Imports;
using JapanRussia.Storage;

namespace JapanRussia.Api.Imports;

/// <summary>Reads the rows of a file as claims, each held to all that a claim over HTTP is held to.</summary>
internal sealed class ReadClaims(ClaimsDb db, Catalogue catalogue, CancellationToken cancellation)
{
    internal async IAsyncEnumerable<ImportedRow> Ndjson(
        Stream file,
        [EnumeratorCancellation] CancellationToken stopping = default
    )
    {
        await foreach (var (line, bytes) in ReadLines.Of(file, stopping))
            yield return bytes is null
                ? Faulty(line, "too_long", $"A line has at most {ReadLines.MaxLength} bytes")
                : await Line(line, bytes);
    }

    internal async IAsyncEnumerable<ImportedRow> Csv(
        Stream file,
        [EnumeratorCancellation] CancellationToken stopping = default
    )
    {
        await foreach (var (line, json, fault) in ReadTable.Of(file, catalogue, stopping))
            yield return fault is null
                ? await Row(line, json!)
                : Faulty(line, fault.Value.Code, fault.Value.Detail);
    }

    private Task<ImportedRow> Line(long line, byte[] bytes)
    {
        var (json, problem) = ReadBody.Parse(bytes);
        return problem is null
            ? Row(line, json!)
            : Task.FromResult(Faulty(line, null, problem.Faults));
    }

    private async Task<ImportedRow> Row(long line, JsonObject json)
    {
        var key = KeyOf(json);
        var (form, problem) = ReadBody.To(
            json,
            ApiJson.Readable.ClaimForm,
            ClaimFormValidator.Instance
        );
        if (problem is not null)
            return Faulty(line, key, problem.Faults);
        if (form!.Key is null)
            return Faulty(
                line,
                null,
                [
                    new(
                        ProblemKind.InvalidMember.Code,
                        "A claim that is imported has a key, by which it is found again",
                        Pointer: "/key"
                    ),
                ]
            );
        var references = new References(db, cancellation, catalogue);
        var content = await form.Content(references, null);
        if (references.Problem is { } missing)
            return Faulty(line, key, missing.Faults);
        try
        {
            content.Check();
            return new(line, key, content, []);
        }
        catch (RuleViolation broken)
        {
            return Faulty(line, key, BrokenRules.Problem(broken).Faults);
        }
    }

    private static string? KeyOf(JsonObject json) =>
        json["key"] is JsonValue value && value.TryGetValue<string>(out var key)
            ? key[..Math.Min(key.Length, Claim.MaxKeyLength)]
            : null;

    private static ImportedRow Faulty(long line, string code, string detail) =>
        Faulty(line, null, [new(code, detail)]);

    private static ImportedRow Faulty(long line, string? key, IReadOnlyList<Fault> faults) =>
        new(
            line,
            key,
            null,
            [
                .. faults.Select(f => new ImportFault
                {
                    Row = line,
                    Key = key,
                    Pointer = f.Pointer,
                    Code = f.Code,
                    Detail = f.Detail,
                }),
            ]
        );
}
