namespace JapanRussia.Api.Tests;

/// <summary>The checkout that the tests run in.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "JapanRussia.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
