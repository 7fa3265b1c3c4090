using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using JapanRussia.Values.Rules;

namespace JapanRussia.Values.Text;

/// <summary>
/// An absolute address of the web, http or https, in one form: what RFC 3986 calls a URI, which every format takes that we
/// publish. Scheme and host are in small letters, names of hosts in ASCII (punycode), default ports left out, characters outside
/// ASCII percent-encoded.
/// </summary>
public static partial class WebAddress
{
    public const int MaxLength = 2000;

    /// <summary>The form in which it is kept, in words of PostgreSQL too.</summary>
    public const string Pattern =
        @"^https?://(([a-z0-9._-]|%[0-9A-Fa-f]{2})+|\[[0-9a-f:.]+\])(:[1-9][0-9]{0,4})?([/?#]([A-Za-z0-9._~!$&\x27()*+,;=:@/?#-]|%[0-9A-Fa-f]{2})*)?$";

    private static readonly string[] Schemes = ["https", "http"];
    private static readonly IdnMapping Names = new() { UseStd3AsciiRules = false };

    /// <summary>The form in which it is kept.</summary>
    /// <exception cref="RuleViolation">It is no address.</exception>
    public static string Normalise(string written) =>
        Read(written) is var (normal, fault) && fault is null
            ? normal!
            : throw new RuleViolation("invalid_address", fault!, "url");

    /// <summary>The form in which it is kept, or what is wrong with it.</summary>
    public static (string? Normal, string? Fault) Read(string written)
    {
        var scheme = Schemes.FirstOrDefault(s =>
            written.StartsWith($"{s}://", StringComparison.OrdinalIgnoreCase)
        );
        var authority = written[Math.Min(written.Length, (scheme?.Length ?? 0) + 3)..];
        var end = authority.AsSpan().IndexOfAny('/', '?', '#');
        var behind = end < 0 ? "" : authority[end..];
        authority = end < 0 ? authority : authority[..end];
        if (scheme is null || authority.Length == 0)
            return (null, "It is not an address of the web, which begins with https:// or http://");
        if (authority.Contains('@'))
            return (null, "It holds a user name or password");
        // the colons of an IPv6 address stand in brackets
        var colon = authority.IndexOf(':', Math.Max(0, authority.LastIndexOf(']')));
        if (HostOf(colon < 0 ? authority : authority[..colon]) is not { } host)
            return (null, $"'{authority}' is not the name of a host");
        if (PortOf(colon < 0 ? "" : authority[(colon + 1)..], scheme) is not { } port)
            return (null, $"'{authority[(colon + 1)..]}' is not a port");
        var (rest, fault) = Encode(behind);
        if (fault is not null)
            return (null, fault);
        var normal = $"{scheme}://{host}{port}{rest}";
        return normal.Length <= MaxLength
            ? (normal, null)
            : (
                null,
                $"It has more than {MaxLength} characters, each of them percent-encoded where it must be"
            );
    }

    private static string? HostOf(string host)
    {
        if (host.StartsWith('['))
            return host.EndsWith(']') && !host.Contains('%') && IPAddress.TryParse(host, out var ip)
                ? $"[{ip}]"
                : null;
        if (!host.EnumerateRunes().All(r => r.IsAscii || IsOfNames(r)))
            return null;
        try
        {
            var name = Names.GetAscii(host.ToLowerInvariant()).ToLowerInvariant();
            return name.Length <= 253 && HostName.IsMatch(name) ? name : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // a letter of full width is none: it would be taken for the narrow one
    private static bool IsOfNames(Rune rune) =>
        (
            Rune.IsLetterOrDigit(rune)
            || Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark
        ) && rune.Value is not (>= 0xff00 and <= 0xffef);

    /// <summary>Nothing where it is the port that the scheme has anyhow; null where it is none.</summary>
    private static string? PortOf(string digits, string scheme)
    {
        if (digits.Length == 0)
            return "";
        if (
            !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            || port is < 1 or > ushort.MaxValue
        )
            return null;
        return port == (scheme == "https" ? 443 : 80) ? "" : $":{port}";
    }

    private static (string Encoded, string? Fault) Encode(string rest)
    {
        var encoded = new StringBuilder(rest.Length);
        var inFragment = false;
        for (var i = 0; i < rest.Length; i++)
        {
            var c = rest[i];
            if (c == '%')
            {
                if (
                    i + 2 >= rest.Length
                    || !char.IsAsciiHexDigit(rest[i + 1])
                    || !char.IsAsciiHexDigit(rest[i + 2])
                )
                    return ("", "'%' is not followed by two hexadecimal digits: write %25");
                encoded.Append('%').Append(rest.Substring(i + 1, 2).ToUpperInvariant());
                i += 2;
            }
            else if (c == '#' && !inFragment)
            {
                inFragment = true;
                encoded.Append(c);
            }
            else if (char.IsAsciiLetterOrDigit(c) || (c != '#' && Plain.Contains(c)))
                encoded.Append(c);
            else if (c <= 0x7f)
                return ("", $"'{c}' cannot stand in an address: write %{(int)c:X2}");
            else if (!Rune.TryGetRuneAt(rest, i, out var rune))
                return ("", "It holds half a character");
            else
            {
                foreach (var one in Encoding.UTF8.GetBytes(rune.ToString()))
                    encoded.Append('%').Append(one.ToString("X2", CultureInfo.InvariantCulture));
                i += rune.Utf16SequenceLength - 1;
            }
        }
        return (encoded.ToString(), null);
    }

    private const string Plain = "-._~!$&'()*+,;=:@/?";

    [GeneratedRegex(
        "^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*\\.?\\z",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex HostName { get; }
}
