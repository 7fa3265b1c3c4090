using System.Text.Json;

namespace JapanRussia.Api.History;

/// <summary>What is different between two revisions of one thing, in what editors can change.</summary>
/// <param name="From" example="1">The one revision; null where there is none before that is shown.</param>
/// <param name="To" example="2">The other.</param>
/// <param name="Changes">What is different, in the order of the members; empty where nothing is.</param>
public sealed record RevisionDiff(int? From, int To, IReadOnlyList<Difference> Changes);

/// <summary>One difference.</summary>
/// <param name="Pointer" example="/stance">Where it stands in the other revision, as a JSON Pointer (RFC 6901); what is gone, where it stood in the one.</param>
/// <param name="From">What stands there in the one; null where nothing does.</param>
/// <param name="To">What stands there in the other; null where nothing does.</param>
public sealed record Difference(string Pointer, JsonElement? From, JsonElement? To);
