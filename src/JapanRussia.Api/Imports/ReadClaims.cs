using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Editing;
using JapanRussia.Importing;
using JapanRussia.Imports;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Writes;
using JapanRussia.Storage;
using JapanRussia.Values.Rules;

namespace JapanRussia.Api.Imports;

/// <summary>Reads the rows of a file as claims, each held to all that a claim over HTTP is held to.</summary>
internal sealed class ReadClaims(
    ClaimsDb db,
    Catalogue catalogue,
    Import import,
    CancellationToken cancellation
)
{
    private readonly ReadTable table = new(catalogue);
    private long rows;
    private bool toldEncoding;

    /// <summary>Columns that a table does not have, and of which it says nothing; known when its first row is.</summary>
    internal IReadOnlyList<string> Absent => table.Absent;

    /// <summary>The rows of a file, numbered from 1; what makes it unusable comes as row 0.</summary>
    internal async IAsyncEnumerable<ImportedRow> Of(
        Stream file,
        [EnumeratorCancellation] CancellationToken stopping = default
    )
    {
        var (decoded, fault) = await DecodeFile.Open(file, stopping);
        if (decoded is null)
        {
            yield return Faulty(0, 1, [fault!]);
            yield break;
        }
        await using var _ = decoded;
        await foreach (
            var row in import.Form == ImportForm.Csv
                ? Csv(decoded, stopping)
                : Ndjson(decoded, stopping)
        )
            yield return row;
    }

    private async IAsyncEnumerable<ImportedRow> Ndjson(
        DecodeFile file,
        [EnumeratorCancellation] CancellationToken stopping
    )
    {
        await foreach (var (line, bytes) in ReadLines.Of(file.Utf8, stopping))
            if (rows == 0 && OtherForm(bytes) is { } other)
            {
                yield return Faulty(0, line, [other]);
                yield break;
            }
            else if (bytes is null)
                yield return Faulty(++rows, line, [RowFault.TooLong("A line")]);
            else if (bytes.AsSpan().IndexOfAnyExcept(" \t\r"u8) >= 0)
                yield return file.FaultOf(bytes, line) is { } fault
                    ? Faulty(++rows, line, [fault])
                    : await Line(++rows, line, bytes);
    }

    private async IAsyncEnumerable<ImportedRow> Csv(
        DecodeFile file,
        [EnumeratorCancellation] CancellationToken stopping
    )
    {
        await foreach (var (line, isRow, json, faults) in table.Read(file, stopping))
            yield return json is not null
                ? await Row(++rows, line, json)
                : Faulty(isRow ? ++rows : 0, line, faults);
    }

    // seen at its first line, where it is better told than at each of the others
    private static RowFault? OtherForm(ReadOnlySpan<byte> line)
    {
        line = line.Trim(" \t\r"u8);
        if (line.SequenceEqual("["u8) || line.StartsWith("[{"u8))
            return new(
                "not_ndjson",
                "The file is one JSON array; NDJSON has one object a line, without brackets around them and commas between them"
            );
        return line.Length > 0 && line.IndexOf((byte)'{') < 0 && line.IndexOf("proposition"u8) >= 0
            ? new(
                "not_ndjson",
                "The file is a table, and not NDJSON: send it as text/csv, or call it .csv"
            )
            : null;
    }

    private Task<ImportedRow> Line(long row, long line, byte[] bytes)
    {
        var (json, problem) = ReadBody.Parse(bytes, isLine: true);
        return problem is null
            ? Row(row, line, json!)
            : Task.FromResult(Faulty(row, line, null, problem.Faults));
    }

    private async Task<ImportedRow> Row(long row, long line, JsonObject json)
    {
        try
        {
            return await Judge(row, line, json);
        }
        // whatever it is, the row is told and the next one is read
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Faulty(
                row,
                line,
                [
                    new RowFault(
                        "unreadable",
                        e is ArithmeticException ? e.Message : "The row cannot be read as a claim"
                    ),
                ]
            );
        }
    }

    private async Task<ImportedRow> Judge(long row, long line, JsonObject json)
    {
        var (form, problem) = ReadBody.ToForm(json, ClaimFormValidator.Instance);
        var key = form?.Key ?? KeyOf(json);
        if (problem is not null)
            return Faulty(row, line, key, problem.Faults);
        if (key is null)
            return Faulty(
                row,
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
        var content = await form!.Content(references, null);
        if (references.Problem is { } missing)
            return Faulty(row, line, key, missing.Faults);
        try
        {
            content.Check();
            return new(row, line, key, content, []);
        }
        catch (RuleViolation broken)
        {
            return Faulty(row, line, key, BrokenRules.DescribeViolation(broken).Faults);
        }
    }

    // of a form that is wrong, and so perhaps in this member too
    private static string? KeyOf(JsonObject json)
    {
        try
        {
            return json["key"] is JsonValue value && value.TryGetValue<string>(out var key)
                ? key
                : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private ImportedRow Faulty(long row, long line, IReadOnlyList<RowFault> faults) =>
        Faulty(row, line, null, [.. faults.Select(Told).OfType<Fault>()]);

    // a file in another encoding has this fault in most of its rows; of an import of all or nothing one is enough to mend it
    private Fault? Told(RowFault fault)
    {
        if (fault.Code != RowFault.NotUtf8 || import.Mode != ImportMode.All)
            return new(fault.Code, fault.Detail);
        var first = !toldEncoding;
        toldEncoding = true;
        return first
            ? new(fault.Code, $"{fault.Detail} Other rows with this fault are counted, not listed.")
            : null;
    }

    private static ImportedRow Faulty(
        long row,
        long line,
        string? key,
        IReadOnlyList<Fault> faults
    ) =>
        new(
            row,
            line,
            key,
            null,
            [
                .. faults.Select(f => new ImportFault
                {
                    Row = row,
                    Line = line,
                    Key = key,
                    Pointer = f.Pointer,
                    Code = f.Code,
                    Detail = f.Allowed is { Count: > 0 } allowed
                        ? $"{f.Detail}. Allowed: {string.Join(", ", allowed)}"
                        : f.Detail,
                }),
            ]
        );
}
