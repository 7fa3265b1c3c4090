using System.Text.Json;
using System.Text.Json.Nodes;
using JapanRussia.Rest.Data;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Rest.Writes;

/// <summary>
/// Brings texts to the one form of Unicode in which they are kept (NFC), so that what looks the same is the same. PostgreSQL
/// does it: without the files of ICU, which nobody shall have to install, .NET does not.
/// </summary>
public static class ComposeTexts
{
    // no letter before it can be written in two ways that matter here
    public const char FirstThatCombines = '\u0300';

    public static async Task ComposeIn(
        JsonNode body,
        RestDatabase database,
        CancellationToken cancellation
    )
    {
        List<(JsonValue Value, string Text)> open = [];
        try
        {
            Find(body, open);
        }
        // the name of a member is not Unicode: told as a fault where the body is read
        catch (InvalidOperationException)
        {
            return;
        }
        if (open.Count == 0)
            return;
        await using var db = database.OpenReader();
        string[] texts = [.. open.Select(o => o.Text)];
        var composed = await db
            .Database.SqlQuery<string>(
                $"select normalize(t, nfc) as \"Value\" from unnest({texts}) with ordinality u (t, n) order by n"
            )
            .ToListAsync(cancellation);
        foreach (var ((value, text), better) in open.Zip(composed))
            if (text != better)
                value.ReplaceWith(better);
    }

    private static void Find(JsonNode? node, List<(JsonValue, string)> open)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (_, member) in members)
                    Find(member, open);
                break;
            case JsonArray items:
                foreach (var item in items)
                    Find(item, open);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                if (Text(value) is { } text && text.Any(c => c >= FirstThatCombines))
                    open.Add((value, text));
                break;
        }
    }

    // what PostgreSQL would not take is told as a fault where the body is read
    private static string? Text(JsonValue value)
    {
        try
        {
            return
                value.GetValue<string>() is var text
                && !text.Contains('\0', StringComparison.Ordinal)
                ? text
                : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
