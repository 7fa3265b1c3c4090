using System.Text.RegularExpressions;
using System.Xml.Linq;
using JapanRussia.Values.Dates;
using Microsoft.EntityFrameworkCore.Metadata;

namespace JapanRussia.Exports;

/// <summary>What the model's own documentation says of tables and columns.</summary>
internal static partial class Documented
{
    private static readonly Lazy<Dictionary<string, string>> Summaries = new(() =>
        new[] { typeof(Entity), typeof(PartialDate) }
            .Select(type => Path.ChangeExtension(type.Assembly.Location, ".xml"))
            .SelectMany(file => XDocument.Load(file).Descendants("member"))
            .Where(m => m.Element("summary") is not null)
            // both have the code that is generated for regular expressions
            .DistinctBy(m => m.Attribute("name")!.Value)
            .ToDictionary(
                m => m.Attribute("name")!.Value,
                m => Flat(m.Element("summary")!),
                StringComparer.Ordinal
            )
    );

    internal static string? Of(Type type) =>
        Summaries.Value.GetValueOrDefault($"T:{type.FullName}");

    /// <summary>Of a part of a partial date both: whose date it is, and which part.</summary>
    internal static string? Of(IProperty property)
    {
        var own = Of(property.DeclaringType.ClrType, property.Name);
        if (property.DeclaringType is not IComplexType { ComplexProperty: var whole })
            return own;
        var above = Of(whole.DeclaringType.ClrType, whole.Name);
        return above is null || own is null ? above ?? own : $"{above} {own}";
    }

    private static string? Of(Type type, string property)
    {
        for (var holder = type; holder is not null; holder = holder.BaseType)
        {
            var declared = holder.IsGenericType ? holder.GetGenericTypeDefinition() : holder;
            if (Summaries.Value.TryGetValue($"P:{declared.FullName}.{property}", out var summary))
                return summary;
        }
        return type.GetInterfaces()
            .Select(i => Summaries.Value.GetValueOrDefault($"P:{i.FullName}.{property}"))
            .FirstOrDefault(s => s is not null);
    }

    private static string Flat(XElement summary) =>
        Blank().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) =>
        node switch
        {
            XElement { Name.LocalName: "see" } see => see.Attribute("cref")!.Value.Split('.')[^1],
            XElement element => element.Value,
            XText text => text.Value,
            _ => "",
        };

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();
}
