using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using JapanRussia.Access;
using JapanRussia.Api.Keys;
using JapanRussia.Values.Text;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Commands;

/// <summary>Makes, lists and revokes API keys: who has the database needs no key to do so.</summary>
internal static class Keys
{
    private const string ByCommand = "command line";

    internal static Command Command() =>
        new(
            "keys",
            """
            Make, list and revoke the keys by which programs and editors speak to the API.

            Examples:
              japanrussia keys create "Ann" --scopes write,read_drafts --expires 2027-01-01
              KEY=$(japanrussia keys create importer --scopes import)
              japanrussia keys list
              japanrussia keys revoke k3v9x0ab
            """
        )
        {
            Create(),
            List(),
            Revoke(),
        };

    private static Command Create()
    {
        var name = new Argument<string>("name")
        {
            Description = "Who or what it is for; changes made with it name it.",
        };
        name.Validators.Add(given =>
        {
            if (given.GetValue(name)?.Trim() is not { Length: > 0 and <= ApiKey.MaxNameLength })
                given.AddError($"A name has 1 to {ApiKey.MaxNameLength} characters.");
        });
        var scopes = new Option<Scope[]>("--scopes")
        {
            Description =
                $"What it may do, divided by commas: {string.Join(", ", Words<Scope>.All)}. Default: nothing but read, more often.",
            HelpName = "scopes",
            CustomParser = Scopes,
        };
        var expires = new Option<DateTimeOffset?>("--expires")
        {
            Description =
                "The day, or the time, in UTC, from which it works no more. Default: never.",
            HelpName = "day",
            CustomParser = Time,
        };
        var command = new Command(
            "create",
            "Make a key. The key alone goes to standard output, this once; it is stored nowhere."
        )
        {
            name,
            scopes,
            expires,
        };
        var options = DatabaseOptions.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var database = await Open(options, parsed, cancellation);
                var (key, text) = ApiKey.Create(
                    parsed.GetValue(name)!.Trim(),
                    parsed.GetValue(scopes) ?? [],
                    parsed.GetValue(expires),
                    ByCommand,
                    TimeProvider.System.GetUtcNow()
                );
                await using var db = database.Writer();
                db.Add(key);
                await db.SaveChangesAsync(cancellation);
                Console.WriteLine(text);
                Console.Error.WriteLine(
                    $"""

                    This is the key of {key.Name}, with {ScopesOf(
                        key
                    )}. It is shown this once. Use it so:
                      curl -H "Authorization: Bearer {text}" http://localhost:8080/v1/claims
                    Be rid of it:
                      japanrussia keys revoke {key.Prefix}
                    """
                );
                return 0;
            }
        );
        return command;
    }

    private static Command List()
    {
        var command = new Command(
            "list",
            "List every key: prefix, state, scopes, last use, name. Keys themselves are not stored."
        );
        var options = DatabaseOptions.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var database = await Open(options, parsed, cancellation);
                await using var db = database.Writer();
                var now = TimeProvider.System.GetUtcNow();
                foreach (var key in await db.ApiKeys.OrderBy(k => k.Id).ToListAsync(cancellation))
                    Console.WriteLine(
                        $"{key.Prefix}  {StateOf(key, now), -18}  used {Day(key.LastUsedAt), -10}  {ScopesOf(key)}  {key.Name}"
                    );
                return 0;
            }
        );
        return command;
    }

    private static Command Revoke()
    {
        var prefix = new Argument<string>("prefix")
        {
            Description = "The eight letters after jr_, as `keys list` shows them.",
        };
        var command = new Command(
            "revoke",
            "Revoke a key: within five seconds no server takes it any more."
        )
        {
            prefix,
        };
        var options = DatabaseOptions.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var database = await Open(options, parsed, cancellation);
                await using var db = database.Writer();
                var asked = parsed.GetValue(prefix)!;
                var key = await db.ApiKeys.SingleOrDefaultAsync(
                    k => k.Prefix == asked,
                    cancellation
                );
                if (key is null)
                    return CommandLine.Fail($"There is no key with the prefix '{asked}'.");
                key.Revoke(TimeProvider.System.GetUtcNow());
                await db.SaveChangesAsync(cancellation);
                Console.WriteLine($"{key.Prefix}, the key of {key.Name}, is revoked.");
                return 0;
            }
        );
        return command;
    }

    private static async Task<Database> Open(
        DatabaseOptions options,
        ParseResult parsed,
        CancellationToken cancellation
    )
    {
        var database = await options.Open(parsed, cancellation);
        if (database.Local is not null)
            await database.Migrate(cancellation);
        return database;
    }

    private static string ScopesOf(ApiKey key) =>
        key.Scopes.Length == 0 ? "no scopes" : string.Join(",", key.Scopes);

    private static string StateOf(ApiKey key, DateTimeOffset now) =>
        key.RevokedAt is { } revoked ? $"revoked {Day(revoked)}"
        : !key.StandsAt(now) ? $"expired {Day(key.ExpiresAt)}"
        : key.ExpiresAt is { } expires ? $"until {Day(expires)}"
        : "stands";

    private static string Day(DateTimeOffset? at) =>
        at?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "never";

    private static Scope[] Scopes(ArgumentResult given)
    {
        var words = given
            .Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        foreach (var word in words.Where(w => !Words<Scope>.TryTerm(w, out _)))
            given.AddError(
                $"'{word}' is not a scope{Nearest.Hint(word, Words<Scope>.All)} There are: {string.Join(", ", Words<Scope>.All)}."
            );
        return [.. words.Where(w => Words<Scope>.TryTerm(w, out _)).Select(Words<Scope>.Term)];
    }

    private static DateTimeOffset? Time(ArgumentResult given)
    {
        var text = given.Tokens.Single().Value;
        var time = KeyForm.TimeOf(text);
        if (time is null)
            given.AddError($"'{text}' is no day such as 2027-01-01.");
        else if (time <= TimeProvider.System.GetUtcNow())
            given.AddError($"{text} is past.");
        return time;
    }
}
