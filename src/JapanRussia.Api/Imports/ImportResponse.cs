using JapanRussia.Imports;
using JapanRussia.Rest.Json;

namespace JapanRussia.Api.Imports;

/// <param name="Data">The imports, newest first.</param>
public sealed record ImportList(IReadOnlyList<ImportResponse> Data);

/// <summary>One taking in of a file of claims.</summary>
/// <param name="Id">Its id; each change set that it makes has it as its request's id.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Mode">What is done with good rows beside faulty ones.</param>
/// <param name="DryRun">Whether it only looks.</param>
/// <param name="Publish">Whether readers see the claims at once.</param>
/// <param name="Overwrite">Whether claims that were changed otherwise are changed nevertheless.</param>
/// <param name="Tool" example="my-notes">From where the claims come.</param>
/// <param name="Form">How its rows are written.</param>
/// <param name="By" example="Some Editor">Who asked for it.</param>
/// <param name="Bytes" example="52428800">How large its file is.</param>
/// <param name="Percent" example="62.5">How far it has come, from 0 to 100: it never falls, and is 100 once every row was looked at and what was to be applied is.</param>
/// <param name="Rate" example="9000">Rows a second since it was begun.</param>
/// <param name="Rows" example="100000">Rows read, also faulty ones. A header, comments and empty lines are none.</param>
/// <param name="Applied" example="60000">Claims recorded or revised: in a dry run, those that would be.</param>
/// <param name="Recorded" example="59000">New claims among them.</param>
/// <param name="Revised" example="1000">Changed claims among them.</param>
/// <param name="Unchanged" example="40000">Claims that were as the file says already.</param>
/// <param name="Faulty" example="0">Rows with faults. In the end each row is new, revised, unchanged or faulty.</param>
/// <param name="Trouble">Why it failed, where that was no fault of a row.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="StartedAt">When it was begun.</param>
/// <param name="FinishedAt">When it ended.</param>
/// <param name="Links">Where to go from here.</param>
public sealed record ImportResponse(
    Guid Id,
    ImportState State,
    ImportMode Mode,
    bool DryRun,
    bool Publish,
    bool Overwrite,
    string Tool,
    ImportForm Form,
    string By,
    long Bytes,
    double Percent,
    double Rate,
    long Rows,
    long Applied,
    long Recorded,
    long Revised,
    long Unchanged,
    long Faulty,
    string? Trouble,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    ImportLinks Links
)
{
    internal static ImportResponse Of(Import import) =>
        new(
            import.Id,
            import.State,
            import.Mode,
            import.DryRun,
            import.Publish,
            import.Overwrite,
            import.Tool,
            import.Form,
            import.ByName,
            import.Bytes,
            PercentOf(import),
            RateOf(import),
            import.Rows,
            import.Recorded + import.Revised,
            import.Recorded,
            import.Revised,
            import.Unchanged,
            import.Faulty,
            import.Trouble,
            import.CreatedAt,
            import.StartedAt,
            import.FinishedAt,
            new($"/v1/imports/{import.Id}", $"/v1/imports/{import.Id}/errors")
        );

    // imports of earlier versions ended with less
    private static double PercentOf(Import import) =>
        import.State == ImportState.Done ? 100 : Math.Clamp(import.Percent, 0, 100);

    private static double RateOf(Import import) =>
        (import.FinishedAt ?? import.SeenAt) - import.StartedAt is { TotalSeconds: > 0 } time
            ? Math.Round(import.Rows / time.TotalSeconds)
            : 0;
}

/// <param name="Self">Its own address.</param>
/// <param name="Errors">What is wrong with its rows; with `.csv` as a table.</param>
public sealed record ImportLinks(Link Self, Link Errors);

/// <param name="Total" example="12">How many faults stand in `data`: all, up to ten thousand.</param>
/// <param name="FaultyRows" example="9">How many rows have faults.</param>
/// <param name="Data">The faults, in the order in which they were found.</param>
public sealed record ImportErrorList(
    long Total,
    long FaultyRows,
    IReadOnlyList<ImportErrorResponse> Data
);

/// <param name="Row" example="17">Which row of the file, from 1: headers, comments and empty lines are not counted. 0 where the file as a whole cannot be used.</param>
/// <param name="Line" example="18">The line of the file on which the row begins, from 1; in a table that on which the faulty cell begins, where cells could not be told apart.</param>
/// <param name="Key" example="my-notes/017">The claim's key, where it could be read.</param>
/// <param name="Pointer" example="/stance">The member that is wrong: a JSON Pointer.</param>
/// <param name="Code" example="invalid_member">The sort of fault, for programs.</param>
/// <param name="Detail">What is wrong, for people.</param>
public sealed record ImportErrorResponse(
    long Row,
    long? Line,
    string? Key,
    string? Pointer,
    string Code,
    string Detail
);
