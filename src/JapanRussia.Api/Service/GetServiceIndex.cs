using JapanRussia.Rest.Json;
using JapanRussia.Rest.Lists;

namespace JapanRussia.Api.Service;

internal static class GetServiceIndex
{
    /// <summary>Where everything is.</summary>
    /// <remarks>Addresses of every collection, of this document and of the pages about problems, and the data's license.</remarks>
    internal static IResult Handle() =>
        new JsonAnswer<ServiceIndex>(
            new(
                "JapanRussia",
                typeof(GetServiceIndex).Assembly.GetName().Version!.ToString(3),
                Links.License,
                new Dictionary<string, Link>
                {
                    ["claims"] = "/v1/claims",
                    ["articles"] = "/v1/articles",
                    ["actors"] = "/v1/actors",
                    ["outlets"] = "/v1/outlets",
                    ["topics"] = "/v1/topics",
                    ["propositions"] = "/v1/propositions",
                    ["measures"] = "/v1/measures",
                    ["figures"] = "/v1/figures",
                    ["relations"] = "/v1/relations",
                    ["reviews"] = "/v1/reviews",
                    ["queue"] = "/v1/queue",
                    ["disagreements"] = "/v1/disagreements",
                    ["stance_matrix"] = "/v1/stance-matrix?rows=actor&columns=topic",
                    ["vocabularies"] = "/v1/vocabularies",
                    ["changes"] = "/v1/changes",
                    ["exports"] = "/v1/exports",
                    ["imports"] = "/v1/imports",
                    ["openapi"] = "/openapi/v1.json",
                    ["docs"] = "/docs",
                    ["problems"] = "/problems",
                }
            )
        );
}

/// <param name="Name" example="JapanRussia">The service.</param>
/// <param name="Version" example="0.2.0">The version of its program.</param>
/// <param name="License" example="CC-BY-4.0">Under which the data may be used (SPDX).</param>
/// <param name="Links">Where to go from here.</param>
public sealed record ServiceIndex(
    string Name,
    string Version,
    string License,
    IReadOnlyDictionary<string, Link> Links
);
