using System.Text.Json.Serialization;
using JapanRussia.Api.Actors;
using JapanRussia.Api.Articles;
using JapanRussia.Api.Propositions;
using JapanRussia.Rest.Lists;

namespace JapanRussia.Api.Claims;

/// <summary>Whole objects that the rows of a page refer to by slug, each once; only those that `include` asked for.</summary>
public sealed class IncludedThings : Included
{
    /// <summary>With `include=article`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ArticleResponse>? Articles { get; internal set; }

    /// <summary>With `include=proposition`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PropositionResponse>? Propositions { get; internal set; }

    /// <summary>With `include=claimant`: claimants, joint and alternative ones among them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ActorResponse>? Actors { get; internal set; }
}
