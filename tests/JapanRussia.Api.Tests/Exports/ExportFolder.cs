namespace JapanRussia.Api.Tests.Exports;

/// <summary>A folder for snapshots that is gone after the test.</summary>
internal sealed class ExportFolder : IDisposable
{
    internal static readonly DateOnly Day = new(2026, 11, 22);

    internal string Path { get; } =
        System.IO.Path.Combine(
            System.IO.Path.GetTempPath(),
            $"japanrussia-exports-{Guid.NewGuid():N}"
        );

    internal string Of(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Each file of a snapshot with its bytes.</summary>
    internal static Dictionary<string, string> Files(string folder) =>
        Directory
            .GetFiles(folder)
            .ToDictionary(
                f => System.IO.Path.GetFileName(f),
                f => Convert.ToHexString(File.ReadAllBytes(f))
            );

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
