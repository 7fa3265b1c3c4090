namespace JapanRussia.Rest.Writes;

public static class FormLists
{
    /// <summary>In a form, a list without items is the same as none.</summary>
    public static List<T>? OrNone<T>(this IEnumerable<T> items) =>
        items.ToList() is { Count: > 0 } list ? list : null;
}
