namespace JapanRussia.Api.Lists;

/// <summary>A date as precisely as it is known: ISO 8601 with reduced precision, intervals and the marks of EDTF level 1.</summary>
/// <param name="Text" example="2016-12~">As written: `?` uncertain or inferred, `~` approximate, `%` both, `..` an open end.</param>
/// <param name="From" example="2016-12-01">The first day that it can mean; null where the start is open.</param>
/// <param name="To" example="2016-12-31">The last day that it can mean; null where the end is open.</param>
public sealed record DateResponse(string Text, DateOnly? From, DateOnly? To);
