using JapanRussia.Values.Dates;
using Npgsql;
using NpgsqlTypes;

namespace JapanRussia.Importing;

/// <summary>Values of a COPY that may be null.</summary>
internal static class CopyValues
{
    internal static void Text(this NpgsqlBinaryImporter copy, string? text)
    {
        if (text is null)
            copy.WriteNull();
        else
            copy.Write(text, NpgsqlDbType.Text);
    }

    internal static void Id(this NpgsqlBinaryImporter copy, Guid? id)
    {
        if (id is { } known)
            copy.Write(known, NpgsqlDbType.Uuid);
        else
            copy.WriteNull();
    }

    internal static void Whole(this NpgsqlBinaryImporter copy, int? number)
    {
        if (number is { } known)
            copy.Write(known, NpgsqlDbType.Integer);
        else
            copy.WriteNull();
    }

    internal static void Number(this NpgsqlBinaryImporter copy, decimal? number)
    {
        if (number is { } known)
            copy.Write(known, NpgsqlDbType.Numeric);
        else
            copy.WriteNull();
    }

    internal static void Date(this NpgsqlBinaryImporter copy, PartialDate? date)
    {
        copy.Text(date?.Text);
        foreach (var day in (ReadOnlySpan<DateOnly?>)[date?.From, date?.To])
            if (day is { } known)
                copy.Write(known, NpgsqlDbType.Date);
            else
                copy.WriteNull();
    }
}
