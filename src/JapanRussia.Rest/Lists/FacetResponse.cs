using JapanRussia.Rest.Json;

namespace JapanRussia.Rest.Lists;

/// <summary>How many rows a whole query has.</summary>
/// <param name="Value" example="593">The number of rows.</param>
/// <param name="Exact">Whether they were counted; otherwise it is what PostgreSQL's planner estimates.</param>
/// <param name="Cut">Whether counting took too long and was given up for the estimate.</param>
public sealed record RowCount(long Value, bool Exact, bool Cut);

/// <summary>The rows of a whole query, counted by one of their fields as if it were not filtered by that field.</summary>
/// <param name="Field" example="stance">By what they are counted.</param>
/// <param name="Values">The values that most rows have, the most frequent first.</param>
/// <param name="More">Whether there are values besides these.</param>
/// <param name="Cut">Whether counting took too long and was given up: there are no values then.</param>
public sealed record Facet(string Field, IReadOnlyList<FacetValue> Values, bool More, bool Cut);

/// <param name="Value" example="denies">The value, as the filter takes it.</param>
/// <param name="Label" example="denies">What it is called.</param>
/// <param name="Count" example="38">How many rows have it.</param>
/// <param name="Selected">Whether the query filters by it.</param>
/// <param name="Link">The same query with this value alone for the field; null where the query came in a body.</param>
public sealed record FacetValue(string Value, string Label, long Count, bool Selected, Link? Link);
