namespace JapanRussia.Api.Imports;

/// <summary>Why a row, or a whole file, cannot be read.</summary>
/// <param name="Code">The sort of fault, for programs.</param>
/// <param name="Detail">What is wrong, for people.</param>
internal sealed record RowFault(string Code, string Detail)
{
    internal const string NotUtf8 = "not_utf8";

    internal static RowFault TooLong(string what) =>
        new("too_long", $"{what} has at most {ReadLines.MaxLength} bytes");
}
