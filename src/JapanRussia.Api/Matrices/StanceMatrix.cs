using JapanRussia.Rest.Json;
using JapanRussia.Rest.Lists;

namespace JapanRussia.Api.Matrices;

/// <summary>Claims counted by stance, in rows and columns of what they have: actors against topics, propositions against articles.</summary>
/// <param name="RowsAre" example="actor">What each row stands for.</param>
/// <param name="ColumnsAre" example="topic">What each column stands for.</param>
/// <param name="Columns">The columns with most claims, those first.</param>
/// <param name="MoreColumns">Whether there are columns besides these.</param>
/// <param name="Rows">The rows with most claims, those first.</param>
/// <param name="MoreRows">Whether there are rows besides these.</param>
/// <param name="Links">Where to go from here.</param>
/// <param name="Meta">About the answer itself.</param>
public sealed record StanceMatrix(
    string RowsAre,
    string ColumnsAre,
    IReadOnlyList<MatrixColumn> Columns,
    bool MoreColumns,
    IReadOnlyList<MatrixRow> Rows,
    bool MoreRows,
    MatrixLinks Links,
    PageMeta Meta
);

/// <param name="Slug" example="sanctions">The slug of what it stands for.</param>
/// <param name="Name" example="Sanctions on Russia">Its name; of a proposition its text.</param>
/// <param name="Claims" example="44">How many claims of the query it has, whatever their row.</param>
public sealed record MatrixColumn(string Slug, string Name, long Claims);

/// <param name="Slug" example="vladimir-putin">The slug of what it stands for.</param>
/// <param name="Name" example="Vladimir Putin">Its name; of a proposition its text.</param>
/// <param name="Claims" example="31">How many claims of the query it has, whatever their column.</param>
/// <param name="Cells">Those with claims in them, in the order of the columns.</param>
public sealed record MatrixRow(
    string Slug,
    string Name,
    long Claims,
    IReadOnlyList<MatrixCell> Cells
);

/// <summary>The claims that are both the row's and the column's, by stance.</summary>
/// <param name="Column" example="sanctions">Slug of the column.</param>
/// <param name="Supports" example="3">How many support their proposition.</param>
/// <param name="Denies" example="1">How many deny it.</param>
/// <param name="Questions" example="0">How many question it.</param>
/// <param name="Reports" example="0">How many pass it on without commitment.</param>
/// <param name="Link">These claims.</param>
public sealed record MatrixCell(
    string Column,
    long Supports,
    long Denies,
    long Questions,
    long Reports,
    Link Link
)
{
    /// <summary>All of them.</summary>
    public long Claims => Supports + Denies + Questions + Reports;
}

/// <param name="Self">This matrix.</param>
/// <param name="Csv">The same as a wide table: a row for each row, four columns for each column.</param>
/// <param name="Ndjson">The same, one row a line.</param>
public sealed record MatrixLinks(Link Self, Link Csv, Link Ndjson);
