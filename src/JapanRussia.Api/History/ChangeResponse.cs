using System.Linq.Expressions;
using System.Text.Json.Serialization;
using JapanRussia.History;
using JapanRussia.Rest.Json;
using JapanRussia.Values.Identities;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.History;

/// <summary>One change of one thing.</summary>
/// <param name="Id">The id of the thing that was changed.</param>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Name" example="maxie-elusive-bargain/008">Its slug or key.</param>
/// <param name="Version" example="2">The version that the change made of it: the number of its revision.</param>
/// <param name="Action">What was done to it.</param>
/// <param name="At">When.</param>
/// <param name="By" example="Aiko">Who did it, by the name that they went by then.</param>
/// <param name="Why" example="The article has a comma there.">The reason that was given; null where none was.</param>
/// <param name="DatasetVersion" example="12">The version of the data that it made, together with all that was changed in one with it.</param>
/// <param name="Position" example="1">Which of the changes of that version it is.</param>
/// <param name="Before">The version of the thing before.</param>
/// <param name="FirstShown">Whether by it readers saw the thing for the first time.</param>
public sealed record ChangeResponse(
    Guid Id,
    EntityKind Kind,
    string Name,
    int Version,
    ChangeAction Action,
    DateTimeOffset At,
    string By,
    string? Why,
    long DatasetVersion,
    int Position,
    [property: JsonIgnore] int? Before,
    [property: JsonIgnore] bool FirstShown
) : IIdentified
{
    internal static readonly Expression<Func<Revision, ChangeResponse>> Projection =
        r => new ChangeResponse(
            r.Id,
            r.Kind,
            r.Name,
            r.Version,
            r.Action,
            r.At,
            r.ByName,
            r.Why,
            r.DatasetVersion,
            r.Position,
            r.Before,
            r.FirstShown
        );

    /// <summary>Where it stands among all changes: what the feed goes on from.</summary>
    internal ChangePlace Place => new(DatasetVersion, Position);

    /// <summary>Where to go from here.</summary>
    public ChangeLinks Links
    {
        get
        {
            var thing = $"/v1/{Collection}/{(Kind == EntityKind.Claim ? $"{Id}" : Name)}";
            return new(
                thing,
                $"{thing}/revisions/{Version}",
                Before is { } before ? $"{thing}/revisions/{before}" : null,
                $"{thing}/revisions/{Version}/diff"
            );
        }
    }

    private string Collection =>
        Kind switch
        {
            EntityKind.ClaimRelation or EntityKind.PropositionRelation => "relations",
            _ => $"{Words.Of(Kind)}s",
        };

    /// <summary>The same for one who does not see drafts: what was shown for the first time had nothing before it.</summary>
    internal ChangeResponse ForReaders() => FirstShown ? this with { Before = null } : this;
}

/// <param name="Thing">The thing as it is now.</param>
/// <param name="Revision">The thing as the change left it.</param>
/// <param name="Before">The thing as it was before; null where nothing of that is shown.</param>
/// <param name="Diff">What the change made different.</param>
public sealed record ChangeLinks(Link Thing, Link Revision, Link? Before, Link Diff);
