using System.Text.Json.Nodes;
using JapanRussia.Outlets;

namespace JapanRussia.Api.Citations;

/// <summary>A citation for reference managers: one item of CSL-JSON 1.0.2.</summary>
internal static class CslCitation
{
    internal static JsonObject Of(Citation citation)
    {
        var item = new JsonObject
        {
            ["id"] = citation.Key,
            ["type"] = citation.Kind switch
            {
                OutletKind.Newspaper or OutletKind.Agency => "article-newspaper",
                OutletKind.Magazine => "article-magazine",
                OutletKind.Blog => "post-weblog",
                OutletKind.Website or OutletKind.ThinkTank => "webpage",
                OutletKind.Broadcaster => "broadcast",
                _ => "article",
            },
        };
        // which part of a name is the family's is not recorded, and guessing it goes wrong across languages
        if (citation.Authors.Count > 0)
            item["author"] = new JsonArray([
                .. citation.Authors.Select(a => new JsonObject { ["literal"] = a }),
            ]);
        if (citation.Title is { } title)
            item["title"] = title;
        if (citation.Outlet is { } outlet)
            item["container-title"] = outlet;
        if (citation.Date is { } date)
            item["issued"] = Issued(date);
        if (citation.Article.Language is { } language)
            item["language"] = language;
        if (citation.Article.Url is { } url)
            item["URL"] = url;
        item["note"] = citation.Note;
        return item;
    }

    private static JsonObject Issued(CitedDate date)
    {
        if (date.Ends.Count == 0)
            return new() { ["literal"] = date.InWords };
        var issued = new JsonObject
        {
            ["date-parts"] = new JsonArray([
                .. date.Ends.Select(end => new JsonArray([.. end.Select(p => (JsonNode)p)])),
            ]),
        };
        if (date.IsInferred || date.Date.IsMarked)
            issued["circa"] = true;
        return issued;
    }
}
