using System.Xml.Linq;

namespace JapanRussia.Tests.Conventions;

public sealed class HouseTests
{
    internal static readonly string Root = FindRoot();

    [Theory]
    [InlineData("src/JapanRussia.Values", "")]
    [InlineData("src/JapanRussia", "JapanRussia.Values")]
    [InlineData("src/JapanRussia.Rest", "JapanRussia.Values")]
    [InlineData("src/JapanRussia.LocalPostgres", "")]
    [InlineData("migrations", "JapanRussia")]
    [InlineData(
        "src/JapanRussia.Api",
        "JapanRussia,JapanRussia.LocalPostgres,JapanRussia.Migrations,JapanRussia.Rest"
    )]
    public void References_point_one_way(string project, string allowed)
    {
        var references = XDocument
            .Load(Directory.GetFiles(Path.Combine(Root, project), "*.csproj").Single())
            .Descendants("ProjectReference")
            .Select(r =>
                Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/'))
            )
            .Order(StringComparer.Ordinal);

        Assert.Equal(allowed, string.Join(',', references));
    }

    [Fact]
    public void The_model_knows_no_http() =>
        Assert.DoesNotContain(
            typeof(Entity).Assembly.GetReferencedAssemblies(),
            a => a.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTime.Now")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("catch { }")]
    [InlineData("#region")]
    [InlineData("#pragma")]
    public void No_source_holds(string forbidden) =>
        Assert.DoesNotContain(
            Sources(),
            file => File.ReadAllText(file).Contains(forbidden, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("Service")]
    [InlineData("Manager")]
    [InlineData("Helper")]
    [InlineData("Utils")]
    [InlineData("Repository")]
    public void No_type_is_called_after_nothing(string suffix) =>
        Assert.DoesNotContain(
            Sources(),
            file =>
                Path.GetFileNameWithoutExtension(file).EndsWith(suffix, StringComparison.Ordinal)
        );

    [Fact]
    public void A_file_lies_in_the_folder_that_its_namespace_says()
    {
        foreach (var file in Sources())
        {
            var text = File.ReadAllText(file);
            var start = text.IndexOf("\nnamespace ", StringComparison.Ordinal);
            if (start < 0)
                continue;
            var name = text[(start + 11)..text.IndexOf(';', start)];
            var folder = Path.GetRelativePath(
                Path.Combine(Root, "src"),
                Path.GetDirectoryName(file)!
            );
            Assert.Equal(folder.Replace(Path.DirectorySeparatorChar, '.'), name);
        }
    }

    [Fact]
    public void A_file_fits_into_a_head() =>
        Assert.DoesNotContain(Sources(), file => File.ReadLines(file).Count() > 225);

    private static IEnumerable<string> Sources() =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "JapanRussia.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
