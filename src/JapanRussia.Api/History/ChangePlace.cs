using System.Globalization;

namespace JapanRussia.Api.History;

/// <summary>A place in the order of all changes, as <c>version.position</c>; a version alone is the place behind all of its changes.</summary>
internal readonly record struct ChangePlace(long Version, int Position)
{
    internal const string Now = "now";
    internal const string Pattern = "^(now|[0-9]{1,18}(\\.[0-9]{1,9})?)$";

    internal static bool TryParse(string text, out ChangePlace place)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var position = int.MaxValue;
        var read =
            long.TryParse(
                point < 0 ? text : text.AsSpan(0, point),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var version
            )
            && (
                point < 0
                || int.TryParse(
                    text.AsSpan(point + 1),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out position
                )
            );
        place = new(version, position);
        return read;
    }

    public override string ToString() =>
        Position == int.MaxValue ? $"{Version}" : $"{Version}.{Position}";
}
